// What terminfo says of a terminal, before and while it is open.
#include "internal.h"

#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <term.h>
#include <unistd.h>

static bool is_missing(const char *capability) {
    return capability == NULL || capability == (const char *)-1;
}

int ct_look_up(const char *name) {
    int found = 0;
    if (setupterm(name, STDOUT_FILENO, &found) == ERR) {
        // 0 is both "no such terminal" and "one that has too little" (generic, hard copy).
        return CT_UNKNOWN;
    }
    bool usable = !is_missing(tigetstr("cup")) && tigetflag("hc") <= 0 && tigetflag("gn") <= 0;
    del_curterm(cur_term);
    return usable ? CT_USABLE : CT_PLAIN;
}

const char *ct_capability(const char *name) {
    if (cur_term == NULL) return NULL;
    const char *value = tigetstr(name);
    return is_missing(value) ? NULL : value;
}

const char *ct_cursor_to(int row, int column) {
    const char *move = ct_capability("cup");
    return move ? tiparm(move, row, column) : NULL;
}

const char *ct_scroll_all(int rows) {
    const char *region = ct_capability("csr");
    return region ? tiparm(region, 0, rows - 1) : NULL;
}
