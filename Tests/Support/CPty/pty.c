#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

struct cpty_child cpty_start(const char *path, const char *const *arguments,
                             const char *const *environment, int rows, int columns) {
    struct cpty_child child = {.pid = -1, .master = -1, .slave = -1};
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    if (openpty(&child.master, &child.slave, NULL, NULL, &size) != 0) return child;
    child.before = cpty_modes(child.slave);
    // Other programs that the tests start must not hold this terminal.
    fcntl(child.master, F_SETFD, FD_CLOEXEC);
    fcntl(child.slave, F_SETFD, FD_CLOEXEC);
    child.pid = fork();
    if (child.pid == 0) {
        // Only what is safe after a fork of a threaded process.
        setsid();
        ioctl(child.slave, TIOCSCTTY, 0);
        for (int fd = 0; fd < 3; fd++) dup2(child.slave, fd);
        for (int fd = 3; fd < 64; fd++) close(fd);
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
        execve(path, (char *const *)arguments, (char *const *)environment);
        _exit(127);
    }
    if (child.pid < 0) {
        close(child.master);
        close(child.slave);
    }
    fcntl(child.master, F_SETFL, O_NONBLOCK);
    return child;
}

void cpty_resize(int master, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    ioctl(master, TIOCSWINSZ, &size);
}

struct cpty_modes cpty_modes(int terminal) {
    struct termios modes;
    struct cpty_modes result = {0};
    if (tcgetattr(terminal, &modes) != 0) return result;
    result.input = modes.c_iflag;
    result.output = modes.c_oflag;
    result.control = modes.c_cflag;
    result.local = modes.c_lflag;
    result.minimum = modes.c_cc[VMIN];
    result.time = modes.c_cc[VTIME];
    return result;
}

struct cpty_end cpty_reap(pid_t pid) {
    int status = 0;
    struct cpty_end end = {0};
    if (waitpid(pid, &status, WNOHANG | WUNTRACED) != pid) return end;
    if (WIFEXITED(status)) {
        end.how = 1;
        end.value = WEXITSTATUS(status);
    } else if (WIFSIGNALED(status)) {
        end.how = 2;
        end.value = WTERMSIG(status);
    } else if (WIFSTOPPED(status)) {
        end.how = 3;
        end.value = WSTOPSIG(status);
    }
    return end;
}
