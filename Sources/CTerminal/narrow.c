// Curses' output for a terminal that speaks an 8-bit character set.
//
// Curses works in UTF-8 whatever the terminal speaks (locale.c), and in UTF-8 it draws lines as
// letters, never by the terminal's own set. Escape sequences are ASCII, so what it writes can be
// turned into the terminal's bytes letter by letter, and lines into the terminal's own.
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/// The lines that a VT100 has, and their letters.
static const struct {
    uint32_t scalar;
    char letter;
} lines[] = {{0x2500, 'q'}, {0x2502, 'x'}, {0x250C, 'l'}, {0x2510, 'k'}, {0x2514, 'm'}, {0x2518, 'j'},
             {0x251C, 't'}, {0x2524, 'u'}, {0x252C, 'w'}, {0x2534, 'v'}, {0x253C, 'n'}};
enum { LINES_KNOWN = sizeof lines / sizeof *lines, LONGEST_SWITCH = 8 };

struct ct_narrowing {
    uint32_t upper[128];
    char enter[LONGEST_SWITCH + 1], leave[LONGEST_SWITCH + 1];
    char drawn[LINES_KNOWN];  // this terminal's letter for each line; 0 where it has none
};

struct ct_narrowing *ct_narrowing_new(const uint32_t upper[128]) {
    struct ct_narrowing *narrowing = calloc(1, sizeof *narrowing);
    if (!narrowing) return NULL;
    memcpy(narrowing->upper, upper, sizeof narrowing->upper);
    if (!ct_draws_lines()) return narrowing;
    const char *pairs = ct_capability("acsc");
    strcpy(narrowing->enter, ct_capability("smacs"));
    strcpy(narrowing->leave, ct_capability("rmacs"));
    for (; pairs[0] && pairs[1]; pairs += 2)
        for (int i = 0; i < LINES_KNOWN; i++)
            if (lines[i].letter == pairs[0]) narrowing->drawn[i] = pairs[1];
    return narrowing;
}

bool ct_draws_lines(void) {
    const char *enter = ct_capability("smacs"), *leave = ct_capability("rmacs");
    return ct_capability("acsc") && enter && leave && strlen(enter) <= LONGEST_SWITCH
        && strlen(leave) <= LONGEST_SWITCH;
}

size_t ct_narrow_room(size_t count) { return count * (2 * LONGEST_SWITCH + 1) + LONGEST_SWITCH; }

static size_t copy(char *to, const char *text) {
    size_t length = strlen(text);
    memcpy(to, text, length);
    return length;
}

size_t ct_narrow(const struct ct_narrowing *narrowing, const char *from, size_t count, char *to) {
    size_t used = 0;
    bool drawing = false;
    for (size_t at = 0; at < count;) {
        unsigned char lead = (unsigned char)from[at];
        size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + length > count) break;
        uint32_t scalar = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (size_t i = 1; i < length; i++)
            scalar = scalar << 6 | ((unsigned char)from[at + i] & 0x3F);
        at += length;
        char line = 0, letter = length == 1 ? (char)lead : '?';
        for (int i = 0; length > 1 && i < LINES_KNOWN; i++)
            if (lines[i].scalar == scalar) line = narrowing->drawn[i];
        for (int i = 0; length > 1 && i < 128; i++)
            if (narrowing->upper[i] == scalar) letter = (char)(i + 0x80);
        if ((line != 0) != drawing) {
            used += copy(to + used, drawing ? narrowing->leave : narrowing->enter);
            drawing = !drawing;
        }
        to[used++] = line ? line : letter;
    }
    if (drawing) used += copy(to + used, narrowing->leave);
    return used;
}
