#pragma once
// A program in a pseudo-terminal, and a terminal emulator (libvterm) that looks at what it sends.
// For tests only. vterm.h stays inside, as curses.h does in CTerminal.

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// The modes that a shell would care about.
struct cpty_modes {
    uint32_t input, output, control, local;
    uint8_t minimum, time;
};

struct cpty_child {
    pid_t pid;
    int master;
    int slave;  // held open, so that the modes can be read after the program has gone
    struct cpty_modes before;
};

/// Starts a program as the leader of a session on a new terminal. `arguments` and `environment` end
/// with NULL, as execve wants them. pid is -1 when that failed.
struct cpty_child cpty_start(const char *path, const char *const *arguments,
                             const char *const *environment, int rows, int columns);

/// Sets the size; the kernel sends SIGWINCH.
void cpty_resize(int master, int rows, int columns);

struct cpty_modes cpty_modes(int terminal);

/// Takes the exit status if there is one. `how` 0: still running; 1: exited with `value`; 2: killed by
/// signal `value`; 3: stopped by it.
struct cpty_end {
    int how, value;
};
struct cpty_end cpty_reap(pid_t pid);

struct cpty_emulator;
struct cpty_emulator *cpty_emulator_new(int rows, int columns, bool utf8);
void cpty_emulator_free(struct cpty_emulator *emulator);
void cpty_emulator_write(struct cpty_emulator *emulator, const uint8_t *bytes, long count);
void cpty_emulator_resize(struct cpty_emulator *emulator, int rows, int columns);

enum { CPTY_BOLD = 1, CPTY_UNDERLINE = 2, CPTY_REVERSE = 4 };

struct cpty_cell {
    uint32_t scalars[6];  // ends at 0; the second half of a wide one has none
    int cells;
    int attributes;
    int colour;  // 0–255, -1 for the terminal's own, -2 for one by its parts
};
struct cpty_cell cpty_emulator_cell(struct cpty_emulator *emulator, int row, int column);

struct cpty_cursor {
    int row, column;
    bool visible;
    bool alternate;  // the second screen is shown
};
struct cpty_cursor cpty_emulator_cursor(struct cpty_emulator *emulator);
