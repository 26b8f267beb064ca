// The grid to the terminal, by ncursesw. Curses writes into a memory file instead of to the terminal:
// so a frame leaves in one write whatever its size (curses flushes every row, or at 2,800 bytes), it
// can be turned into an 8-bit character set on its way, and a stalled or dead line is ours to handle.
#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#include "internal.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

struct ct_screen {
    SCREEN *curses;
    FILE *memory;
    int memory_fd;
    char *bytes;  // what goes out: grows to the largest frame, twice for an 8-bit terminal
    size_t room;
    struct ct_narrowing *narrowing;  // NULL for UTF-8
    bool colour;   // on the terminal's own background
    bool ansi;     // speaks ECMA-48, so may be told about bracketed paste
    bool keeps_screen;
    bool is_ascii;  // has been told so since it was ours
    attr_t attributes[CT_STYLES];
    short pair[CT_STYLES];
    short pairs;
};

/// Appends a capability to what is said in a dying process; padding ($<5>) is left out.
static size_t append(char *to, size_t used, size_t room, const char *text) {
    if (text == NULL) return used;
    while (*text && used + 1 < room) {
        const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
        if (end)
            text = end + 1;
        else
            to[used++] = *text++;
    }
    return used;
}

static void prepare_farewell(struct ct_screen *screen, int rows) {
    char text[512];
    size_t used = 0, room = sizeof text;
    if (screen->ansi) used = append(text, used, room, "\033[?2004l");
    used = append(text, used, room, ct_capability("rmacs"));
    used = append(text, used, room, ct_capability("sgr0"));
    used = append(text, used, room, ct_capability("op"));
    used = append(text, used, room, screen->keeps_screen ? NULL : ct_capability("clear"));
    used = append(text, used, room, ct_cursor_to(rows - 1, 0));
    used = append(text, used, room, ct_capability("rmcup"));
    used = append(text, used, room, ct_capability("rmkx"));
    used = append(text, used, room, ct_capability("cnorm"));
    ct_set_farewell(text, used);
}

/// Sends what curses has written into memory.
static long flush(struct ct_screen *screen) {
    off_t end = lseek(screen->memory_fd, 0, SEEK_CUR);
    if (end <= 0) return 0;
    size_t count = (size_t)end;
    size_t room = count + (screen->narrowing ? ct_narrow_room(count) : 0);
    if (room > screen->room) {
        char *larger = realloc(screen->bytes, room);
        if (!larger) return -1;
        screen->bytes = larger;
        screen->room = room;
    }
    ssize_t got = pread(screen->memory_fd, screen->bytes, count, 0);
    lseek(screen->memory_fd, 0, SEEK_SET);
    if (got <= 0) return -1;
    count = ct_lean(screen->bytes, (size_t)got, &screen->is_ascii);
    if (!screen->narrowing) return ct_write_all(screen->bytes, count);
    char *narrow = screen->bytes + count;
    return ct_write_all(narrow, ct_narrow(screen->narrowing, screen->bytes, count, narrow));
}

/// Puts bytes between what curses has written and what it writes next.
static void add(struct ct_screen *screen, const char *text) {
    ssize_t ignored = write(screen->memory_fd, text, strlen(text));
    (void)ignored;
}

void ct_add(struct ct_screen *screen, const char *text) { add(screen, text); }

struct ct_screen *ct_open(const char *name, const uint32_t *upper) {
    struct ct_screen *screen = calloc(1, sizeof *screen);
    if (!screen) return NULL;
    screen->memory_fd = memfd_create("pejl frame", MFD_CLOEXEC);
    screen->memory = screen->memory_fd < 0 ? NULL : fdopen(screen->memory_fd, "w");
    if (!screen->memory || !ct_take_terminal()) {
        if (screen->memory) fclose(screen->memory);
        free(screen);
        return NULL;
    }
    setenv("NCURSES_NO_PADDING", "1", 1);  // that is for terminals with motors
    screen->curses = newterm(name, screen->memory, stdin);
    if (!screen->curses) {
        ct_restore_modes();
        ct_release_signals();
        fclose(screen->memory);
        free(screen);
        return NULL;
    }
    if (upper) screen->narrowing = ct_narrowing_new(upper);
    const char *move = ct_capability("cup");
    screen->ansi = move && strncmp(move, "\033[", 2) == 0;
    screen->keeps_screen = ct_capability("rmcup") != NULL;
    screen->colour = has_colors() && start_color() == OK && use_default_colors() == OK;
    typeahead(-1);  // a frame is painted whole, or not at all
    nonl();
    idlok(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    curs_set(1);
    if (screen->ansi) add(screen, "\033[?2004h");
    int rows, columns;
    ct_size(&rows, &columns);
    ct_resize(screen, rows, columns);
    return screen;
}

int ct_colours(const struct ct_screen *screen) { return screen->colour ? COLORS : 0; }

void ct_style(struct ct_screen *screen, int style, int colour, int attributes) {
    if (style < 0 || style >= CT_STYLES) return;
    attr_t look = A_NORMAL;
    if (attributes & CT_BOLD) look |= A_BOLD;
    if (attributes & CT_UNDERLINE) look |= A_UNDERLINE;
    if (attributes & CT_REVERSE) look |= A_REVERSE;
    if (attributes & CT_DIM) look |= A_DIM;
    screen->attributes[style] = look;
    screen->pair[style] = 0;
    if (colour < 0 || !screen->colour) return;
    screen->pairs++;
    if (init_pair(screen->pairs, (short)colour, -1) == OK) screen->pair[style] = screen->pairs;
}

void ct_put(struct ct_screen *screen, int row, int column, const uint32_t *scalars, int count,
            int cells, int style) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    int used = 0;
    for (int i = 0; i < count && used < CCHARW_MAX; i++) {
        // Only what combines may follow: a second letter in a cell would move the whole row.
        if (used > 0 && wcwidth((wchar_t)scalars[i]) != 0) break;
        text[used++] = (wchar_t)scalars[i];
    }
    style &= CT_STYLES - 1;
    int width = used > 0 ? wcwidth(text[0]) : -1;
    if (width < 1 || width > cells) wcscpy(text, L"?");
    cchar_t cell;
    setcchar(&cell, text, screen->attributes[style], screen->pair[style], NULL);
    mvwadd_wch(stdscr, row, column, &cell);
    if (cells == 2 && width != 2) {
        setcchar(&cell, L" ", screen->attributes[style], screen->pair[style], NULL);
        mvwadd_wch(stdscr, row, column + 1, &cell);
    }
}

void ct_erase(struct ct_screen *screen) {
    (void)screen;
    werase(stdscr);
}

void ct_resize(struct ct_screen *screen, int rows, int columns) {
    if (!is_term_resized(rows, columns)) {
        prepare_farewell(screen, rows);
        return;
    }
    resizeterm(rows, columns);
    prepare_farewell(screen, rows);
    // Curses opened on a file in memory, took the description's 24 rows for the size, and let only
    // those scroll; it does not say it anew on a resize. Lines that it inserts would go nowhere.
    const char *region = ct_scroll_all(rows);
    if (region) add(screen, region);
    werase(stdscr);
    clearok(curscr, TRUE);
}

long ct_present(struct ct_screen *screen, int row, int column, bool repaint) {
    if (repaint) clearok(curscr, TRUE);
    wmove(stdscr, row, column);
    wnoutrefresh(stdscr);
    doupdate();
    return flush(screen);
}

long ct_send(struct ct_screen *screen, const uint8_t *bytes, size_t count) {
    (void)screen;
    return ct_write_all((const char *)bytes, count);
}

void ct_leave(struct ct_screen *screen) {
    if (!screen->keeps_screen) {
        // No second screen to go back from: an empty one, rather than half of ours over the prompt.
        werase(stdscr);
        wnoutrefresh(stdscr);
        doupdate();
    }
    if (screen->ansi) add(screen, "\033[?2004l");
    endwin();
    flush(screen);
    screen->is_ascii = false;
    ct_restore_modes();
}

void ct_enter(struct ct_screen *screen) {
    ct_set_raw();
    if (screen->ansi) add(screen, "\033[?2004h");
}

void ct_close(struct ct_screen *screen) {
    ct_leave(screen);
    ct_release_signals();
    delscreen(screen->curses);
    fclose(screen->memory);
    free(screen->bytes);
    free(screen->narrowing);
    free(screen);
}
