#ifndef CCHILD_H
#define CCHILD_H

#include <stdint.h>
#include <sys/types.h>

/// What a child may use; 0 means no limit of ours.
struct cchild_limits {
    /// Bytes of address space (RLIMIT_AS). GHC's runtime, pandoc's, reserves two thirds of it.
    uint64_t memory;
    /// Seconds of processor time (RLIMIT_CPU).
    uint64_t cpu_seconds;
};

/// Starts `path` with exactly these arguments and this environment, its three standard streams the
/// given descriptors and no other open. The child leads a session of its own, so that
/// `kill(-pid, …)` reaches whatever it starts; it may write no files and leave no core; it dies
/// with the thread that started it.
///
/// Returns the process id once the program runs, or -errno when it could not be started. Nothing
/// between fork and exec allocates or locks, so it may be called from a program with threads.
pid_t cchild_start(
    const char *path, char *const arguments[], char *const environment[], int input, int output,
    int errors, struct cchild_limits limits);

/// A descriptor of bytes in memory that a program can seek in as in a file, named nowhere; -errno
/// when there is none to be had. Close it when done.
int cchild_memory_file(const void *bytes, size_t count);

/// A pipe whose ends no child inherits by accident: `ends[0]` is read, `ends[1]` written. 0, or
/// -errno.
int cchild_pipe(int ends[2]);

#endif
