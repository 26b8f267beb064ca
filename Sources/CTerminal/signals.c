// The tty itself and the process's signals. Whatever a handler needs is a file-scope variable here,
// and nothing else in this room is.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static struct termios before;            // the modes that the user's shell had
static volatile sig_atomic_t taken;      // the terminal is ours: raw, full screen
static char farewell[512];
static volatile sig_atomic_t farewell_count;
static int bell[2] = {-1, -1};           // the self-pipe
static atomic_uint pending;              // CT_… of the signals that came
static _Atomic time_t terminated_at;
static struct sigaction former[NSIG];
static char alternate_stack[32 * 1024];  // a stack overflow must still be able to say goodbye

static const int told[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGCONT, SIGPIPE};
static const int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS,
                            SIGQUIT, SIGXCPU, SIGXFSZ, SIGALRM, SIGUSR1, SIGUSR2};
#define COUNT(array) (sizeof(array) / sizeof *(array))

/// Safe in a handler: poll, write and what termios has. Once is enough, and twice would confuse the shell.
static void say_farewell(void) {
    if (!taken) return;
    taken = 0;
    // On a line that stalls the write would wait for ever: what is queued gives way.
    struct pollfd room = {.fd = STDOUT_FILENO, .events = POLLOUT};
    if (poll(&room, 1, 0) == 0) tcflush(STDOUT_FILENO, TCOFLUSH);
    ssize_t ignored = write(STDOUT_FILENO, farewell, (size_t)farewell_count);
    (void)ignored;
    tcsetattr(STDIN_FILENO, TCSANOW, &before);
}

/// Safe in a handler and from any thread. A full pipe rings already.
static void ring(void) {
    if (bell[1] < 0) return;
    char sound = 1;
    ssize_t ignored = write(bell[1], &sound, 1);
    (void)ignored;
}

static void pass_on(int number) {
    sigaction(number, &former[number], NULL);
    raise(number);
}

static void on_fatal(int number, siginfo_t *info, void *context) {
    (void)context;
    int saved = errno;
    say_farewell();
    // A fault of the processor's comes again by itself when the handler returns, and then with its
    // true address; everything else is sent again.
    bool fault = number == SIGILL || number == SIGBUS || number == SIGFPE || number == SIGSEGV;
    if (fault && info->si_code > 0)
        sigaction(number, &former[number], NULL);
    else
        pass_on(number);
    errno = saved;
}

static void on_told(int number) {
    int saved = errno;
    unsigned bit = number == SIGWINCH ? CT_RESIZED
        : number == SIGHUP            ? CT_HUNG_UP
        : number == SIGTSTP           ? CT_STOPPED
        : number == SIGCONT           ? CT_CONTINUED
        : number == SIGINT            ? CT_INTERRUPTED
        : number == SIGPIPE           ? 0
                                      : CT_TERMINATED;
    if (bit == CT_TERMINATED) {
        // Asked a second time, a second later, and the loop has not even looked: it hangs.
        struct timespec now = {0};
        clock_gettime(CLOCK_MONOTONIC, &now);
        if ((atomic_load(&pending) & CT_TERMINATED) && now.tv_sec - terminated_at > 1) {
            say_farewell();
            signal(number, SIG_DFL);
            raise(number);
        }
        terminated_at = now.tv_sec;
    }
    if (bit) {
        atomic_fetch_or(&pending, bit);
        ring();
    }
    errno = saved;
}

void ct_set_farewell(const char *bytes, size_t count) {
    if (count > sizeof farewell) return;
    farewell_count = 0;
    memcpy(farewell, bytes, count);
    farewell_count = (sig_atomic_t)count;
}

bool ct_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

bool ct_take_terminal(void) {
    if (!ct_is_terminal() || tcgetattr(STDIN_FILENO, &before) != 0) return false;
    if (bell[0] < 0) {
        if (pipe(bell) != 0) return false;
        for (int end = 0; end < 2; end++) {
            fcntl(bell[end], F_SETFD, FD_CLOEXEC);
            fcntl(bell[end], F_SETFL, O_NONBLOCK);
        }
        atexit(say_farewell);
    }
    atomic_store(&pending, 0);
    stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
    sigaltstack(&stack, NULL);
    // Without SA_RESTART: a signal gets us out of a write that a stalled line holds.
    struct sigaction action = {.sa_handler = on_told};
    sigfillset(&action.sa_mask);
    for (size_t i = 0; i < COUNT(told); i++) sigaction(told[i], &action, &former[told[i]]);
    action.sa_sigaction = on_fatal;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    for (size_t i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &action, &former[fatal[i]]);
    ct_set_raw();
    return true;
}

void ct_set_raw(void) {
    struct termios raw = before;
    // No XON/XOFF either: a slip on Ctrl-S must not freeze the screen.
    raw.c_iflag &= (tcflag_t)~(BRKINT | ICRNL | INLCR | IGNCR | ISTRIP | IXON | IXOFF | PARMRK);
    raw.c_oflag &= (tcflag_t)~OPOST;
    raw.c_lflag &= (tcflag_t)~(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
    raw.c_cc[VMIN] = 1;
    raw.c_cc[VTIME] = 0;
    taken = 1;
    // While somebody else had the terminal, Ctrl-C and Ctrl-Z were theirs.
    atomic_fetch_and(&pending, ~(unsigned)(CT_INTERRUPTED | CT_STOPPED | CT_CONTINUED));
    struct sigaction action = {.sa_handler = on_told};
    sigfillset(&action.sa_mask);
    sigaction(SIGTSTP, &action, NULL);
    while (tcsetattr(STDIN_FILENO, TCSANOW, &raw) != 0 && errno == EINTR) {}
}

void ct_restore_modes(void) {
    sigaction(SIGTSTP, &former[SIGTSTP], NULL);
    while (tcsetattr(STDIN_FILENO, TCSANOW, &before) != 0 && errno == EINTR) {}
    taken = 0;
}

void ct_release_signals(void) {
    for (size_t i = 0; i < COUNT(told); i++) sigaction(told[i], &former[told[i]], NULL);
    for (size_t i = 0; i < COUNT(fatal); i++) sigaction(fatal[i], &former[fatal[i]], NULL);
}

long ct_write_all(const char *bytes, size_t count) {
    size_t done = 0;
    while (done < count) {
        ssize_t sent = write(STDOUT_FILENO, bytes + done, count - done);
        if (sent > 0) done += (size_t)sent;
        if (done == count) break;
        if (sent < 0 && errno != EINTR && errno != EAGAIN) return -1;
        if (atomic_load(&pending) & (CT_TERMINATED | CT_INTERRUPTED | CT_HUNG_UP)) {
            // Nobody reads: what is queued is dropped, so that the farewell finds room.
            tcflush(STDOUT_FILENO, TCOFLUSH);
            return -1;
        }
        if (sent < 0 && errno == EAGAIN) {
            struct pollfd room = {.fd = STDOUT_FILENO, .events = POLLOUT};
            poll(&room, 1, 1000);
        }
    }
    return (long)count;
}

int ct_wait(int milliseconds) {
    struct pollfd sources[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                                {.fd = bell[0], .events = POLLIN}};
    // poll with EINTR: the handler rang the bell, so what came is in `pending`.
    int ready = poll(sources, 2, milliseconds);
    int came = 0;
    if (ready > 0) {
        if (sources[0].revents & POLLIN)
            came |= CT_INPUT;
        else if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL))
            came |= CT_HUNG_UP;
    } else if (ready < 0 && errno != EINTR) {
        return CT_HUNG_UP;
    }
    // The bell first, then what it rang for: the other way round a signal could be lost.
    char rung[64];
    while (bell[0] >= 0 && read(bell[0], rung, sizeof rung) > 0) {}
    return came | (int)atomic_exchange(&pending, 0);
}

bool ct_settle(int milliseconds) {
    poll(NULL, 0, milliseconds);
    return (atomic_fetch_and(&pending, ~(unsigned)CT_RESIZED) & CT_RESIZED) != 0;
}

long ct_read(uint8_t *bytes, size_t count) {
    ssize_t got = read(STDIN_FILENO, bytes, count);
    if (got > 0) return got;
    // End of file and every error but these two (EIO after a hang-up) mean that nobody is there.
    return got < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

void ct_wake(void) {
    atomic_fetch_or(&pending, CT_WOKEN);
    ring();
}

void ct_stop(void) {
    // The whole group: started from a script, the script must stop too, or the shell never wakes.
    kill(0, SIGTSTP);
}

static int from_environment(const char *name, int otherwise) {
    const char *value = getenv(name);
    int number = value ? atoi(value) : 0;
    return number > 0 ? number : otherwise;
}

void ct_size(int *rows, int *columns) {
    struct winsize size = {0};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) size.ws_row = size.ws_col = 0;
    *rows = size.ws_row ? size.ws_row : from_environment("LINES", 24);
    *columns = size.ws_col ? size.ws_col : from_environment("COLUMNS", 80);
    // A grid is memory: nobody reads on more than this, and a broken client claims 65535 each way.
    if (*rows > 1000) *rows = 1000;
    if (*columns > 2000) *columns = 2000;
}
