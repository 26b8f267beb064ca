#pragma once
// What the files of this room share. No curses here either: only two of them need it.
#include "CTerminal.h"

#include <sys/types.h>

/// What a dying process sends so that the shell gets a usable terminal: set whenever it can change.
void ct_set_farewell(const char *bytes, size_t count);

/// Takes the terminal raw and catches signals; false if standard input or output is no terminal.
bool ct_take_terminal(void);

/// Raw again, after ct_restore_modes or somebody else's change.
void ct_set_raw(void);
void ct_restore_modes(void);

/// Lets go of the signals; what was caught before is caught again.
void ct_release_signals(void);

/// Writes everything to standard output; -1 when it is gone or the process is asked to end.
long ct_write_all(const char *bytes, size_t count);

/// The bytes that move the cursor there, on the terminal that is open; good until the next call.
const char *ct_cursor_to(int row, int column);

/// The sequence that lets all rows scroll, null where the terminal has no regions. It moves the
/// cursor. Valid until the next call.
const char *ct_scroll_all(int rows);

/// How output is turned into the bytes of an 8-bit terminal; free() it.
struct ct_narrowing;
struct ct_narrowing *ct_narrowing_new(const uint32_t upper[128]);

/// The most room that so many bytes can need, and the turning; returns the new length.
size_t ct_narrow_room(size_t count);
size_t ct_narrow(const struct ct_narrowing *narrowing, const char *from, size_t count, char *to);

/// Takes out, in place, what changes nothing on the terminal; returns the new length. `is_ascii` is whether
/// the terminal has been told the ASCII set, kept from call to call.
size_t ct_lean(char *bytes, size_t count, bool *is_ascii);
