#define _GNU_SOURCE
#include "CChild.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static int limit(int resource, uint64_t value) {
    struct rlimit limits = {.rlim_cur = value, .rlim_max = value};
    return setrlimit(resource, &limits);
}

// Everything here is async-signal-safe: another thread may have held a lock when we forked.
static void become(
    const char *path, char *const arguments[], char *const environment[], const int streams[3],
    struct cchild_limits limits, pid_t parent) {
    setsid();
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);  // It died before the line above.
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);

    // Ignored signals and a blocked mask outlive exec; a screen program has both.
    for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);

    // Out of the way of 0, 1 and 2 first, so that no dup2 overwrites one that is still needed.
    int moved[3];
    for (int stream = 0; stream < 3; stream++) {
        moved[stream] = fcntl(streams[stream], F_DUPFD_CLOEXEC, 10);
        if (moved[stream] < 0) return;
    }
    for (int stream = 0; stream < 3; stream++) {
        if (dup2(moved[stream], stream) < 0) return;
    }
    if (close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) != 0) return;

    if (limits.memory && limit(RLIMIT_AS, limits.memory) != 0) return;
    if (limits.cpu_seconds && limit(RLIMIT_CPU, limits.cpu_seconds) != 0) return;
    if (limit(RLIMIT_CORE, 0) != 0 || limit(RLIMIT_FSIZE, 0) != 0) return;
    execve(path, arguments, environment);
}

pid_t cchild_start(
    const char *path, char *const arguments[], char *const environment[], int input, int output,
    int errors, struct cchild_limits limits) {
    // The child reports here why it could not become the program; exec closes it unwritten.
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0) return -errno;
    const int streams[3] = {input, output, errors};
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child == 0) {
        become(path, arguments, environment, streams, limits, parent);
        const int reason = errno;
        while (write(report[1], &reason, sizeof reason) < 0 && errno == EINTR) {}
        _exit(127);
    }
    const int failure = errno;
    close(report[1]);
    if (child < 0) {
        close(report[0]);
        return -failure;
    }
    int reason = 0;
    ssize_t got;
    do { got = read(report[0], &reason, sizeof reason); } while (got < 0 && errno == EINTR);
    close(report[0]);
    if (got == (ssize_t)sizeof reason) {
        int status;
        while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
        return -reason;
    }
    return child;
}

int cchild_memory_file(const void *bytes, size_t count) {
    const int file = memfd_create("pejl", MFD_CLOEXEC);
    if (file < 0) return -errno;
    const char *next = bytes;
    while (count > 0) {
        const ssize_t written = write(file, next, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            const int reason = errno;
            close(file);
            return -reason;
        }
        next += written;
        count -= (size_t)written;
    }
    if (lseek(file, 0, SEEK_SET) < 0) {
        const int reason = errno;
        close(file);
        return -reason;
    }
    return file;
}

int cchild_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC) == 0 ? 0 : -errno; }
