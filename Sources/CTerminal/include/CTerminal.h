#pragma once
// The terminal, without curses.h: everything that the Terminal room needs of ncursesw, termios and
// signals, in calls that Swift can make. One screen a process, because curses and signal handlers
// are the process's own. Main thread only, but for ct_wake.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Character sets (locale.c)

enum { CT_ASCII = 0, CT_EIGHT_BIT = 1, CT_UTF8 = 2 };

/// Chooses LC_CTYPE so that curses works in UTF-8, and tells what the user's terminal speaks. With
/// CT_EIGHT_BIT, `upper` holds the scalars of the bytes 0x80–0xFF (0 where a byte means nothing).
int ct_choose_charset(uint32_t upper[128]);

/// The C library's own wcwidth, after ct_choose_charset: -1 for what cannot be shown.
int ct_width(uint32_t scalar);

// MARK: The terminal's description (description.c)

enum { CT_UNKNOWN = 0, CT_PLAIN = 1, CT_USABLE = 2 };

/// Whether a terminal of this name is described here, and can move its cursor.
int ct_look_up(const char *name);

/// What this string capability sends ("kcuu1"), of the terminal that is open; NULL when it lacks it.
const char *ct_capability(const char *name);

/// Whether standard input and output are both terminals.
bool ct_is_terminal(void);

// MARK: The screen (screen.c)

struct ct_screen;

/// Enters full screen on standard input and output. `upper` is NULL, or the table that output is
/// turned into bytes by. NULL when either is no terminal or curses declines. Nothing is sent yet.
struct ct_screen *ct_open(const char *name, const uint32_t *upper);

/// How many colours text can have on the terminal's own background: 0, 8, 16 or more.
int ct_colours(const struct ct_screen *screen);

/// Whether the terminal has line drawing of its own, besides its character set.
bool ct_draws_lines(void);

enum { CT_BOLD = 1, CT_UNDERLINE = 2, CT_REVERSE = 4, CT_DIM = 8 };
enum { CT_STYLES = 32 };

/// What style number 0..<CT_STYLES looks like; colour -1 is the terminal's own.
void ct_style(struct ct_screen *screen, int style, int colour, int attributes);

/// Puts a grapheme of one or two cells.
void ct_put(struct ct_screen *screen, int row, int column, const uint32_t *scalars, int count,
            int cells, int style);

/// Blanks the whole screen, or gives it another size (and blanks it, and paints all of it next).
void ct_erase(struct ct_screen *screen);
void ct_resize(struct ct_screen *screen, int rows, int columns);

/// Sends what changed, in one write, and leaves the cursor there; `repaint` sends everything.
/// Returns the bytes sent; -1 when the terminal is gone, or a signal to end came while it stalled.
long ct_present(struct ct_screen *screen, int row, int column, bool repaint);

/// Lets bytes go out ahead of the next frame, in the same write.
void ct_add(struct ct_screen *screen, const char *text);

/// Sends bytes as they are, after what was presented. Same answer as ct_present.
long ct_send(struct ct_screen *screen, const uint8_t *bytes, size_t count);

/// Gives the terminal back as it was found; ct_enter takes it again, and the next ct_present paints
/// everything. ct_close gives it back for good.
void ct_leave(struct ct_screen *screen);
void ct_enter(struct ct_screen *screen);
void ct_close(struct ct_screen *screen);

// MARK: Input and signals (signals.c)

enum {
    CT_INPUT = 1, CT_RESIZED = 2, CT_TERMINATED = 4, CT_HUNG_UP = 8, CT_STOPPED = 16,
    CT_CONTINUED = 32, CT_WOKEN = 64, CT_INTERRUPTED = 128
};

/// Waits for input, a signal or ct_wake; milliseconds -1 is for ever, 0 not at all. A set of CT_…;
/// signals are reported once. 0 when the time is over, and now and then before.
int ct_wait(int milliseconds);

/// Waits for another change of the window's size, and nothing else: true if one came in that time.
bool ct_settle(int milliseconds);

/// Reads what is there, after CT_INPUT. 0: nothing after all; -1: the terminal is gone.
long ct_read(uint8_t *bytes, size_t count);

/// Makes ct_wait return, from any thread.
void ct_wake(void);

/// Stops the process group as Ctrl-Z would; returns when it goes on, or at once where nobody could
/// let it go on. Only between ct_leave and ct_enter.
void ct_stop(void);

/// The terminal's size; where it does not know: LINES and COLUMNS, then 24 by 80.
void ct_size(int *rows, int *columns);
