#include "CPty.h"

#include <stdlib.h>
#include <string.h>
#include <vterm.h>

struct cpty_emulator {
    VTerm *terminal;
    VTermScreen *screen;
    bool visible, alternate;
};

static int on_property(VTermProp property, VTermValue *value, void *user) {
    struct cpty_emulator *emulator = user;
    if (property == VTERM_PROP_CURSORVISIBLE) emulator->visible = value->boolean;
    if (property == VTERM_PROP_ALTSCREEN) emulator->alternate = value->boolean;
    return 1;
}

struct cpty_emulator *cpty_emulator_new(int rows, int columns, bool utf8) {
    static const VTermScreenCallbacks callbacks = {.settermprop = on_property};
    struct cpty_emulator *emulator = calloc(1, sizeof *emulator);
    emulator->terminal = vterm_new(rows, columns);
    vterm_set_utf8(emulator->terminal, utf8);
    emulator->screen = vterm_obtain_screen(emulator->terminal);
    emulator->visible = true;
    vterm_screen_set_callbacks(emulator->screen, &callbacks, emulator);
    vterm_screen_enable_altscreen(emulator->screen, 1);
    vterm_screen_reset(emulator->screen, 1);
    return emulator;
}

void cpty_emulator_free(struct cpty_emulator *emulator) {
    vterm_free(emulator->terminal);
    free(emulator);
}

void cpty_emulator_write(struct cpty_emulator *emulator, const uint8_t *bytes, long count) {
    vterm_input_write(emulator->terminal, (const char *)bytes, (size_t)count);
}

void cpty_emulator_resize(struct cpty_emulator *emulator, int rows, int columns) {
    vterm_set_size(emulator->terminal, rows, columns);
}

struct cpty_cell cpty_emulator_cell(struct cpty_emulator *emulator, int row, int column) {
    struct cpty_cell result = {.cells = 1, .colour = -1};
    VTermScreenCell cell;
    VTermPos place = {.row = row, .col = column};
    if (!vterm_screen_get_cell(emulator->screen, place, &cell)) return result;
    for (int i = 0; i < 6 && i < VTERM_MAX_CHARS_PER_CELL; i++) {
        // -1 is libvterm's mark for the second half.
        if (cell.chars[i] == 0 || cell.chars[i] == (uint32_t)-1) break;
        result.scalars[i] = cell.chars[i];
    }
    result.cells = cell.width;
    if (cell.attrs.bold) result.attributes |= CPTY_BOLD;
    if (cell.attrs.underline) result.attributes |= CPTY_UNDERLINE;
    if (cell.attrs.reverse) result.attributes |= CPTY_REVERSE;
    if (VTERM_COLOR_IS_DEFAULT_FG(&cell.fg))
        result.colour = -1;
    else
        result.colour = VTERM_COLOR_IS_INDEXED(&cell.fg) ? cell.fg.indexed.idx : -2;
    return result;
}

struct cpty_cursor cpty_emulator_cursor(struct cpty_emulator *emulator) {
    VTermPos place;
    vterm_state_get_cursorpos(vterm_obtain_state(emulator->terminal), &place);
    struct cpty_cursor cursor = {.row = place.row, .column = place.col,
                                 .visible = emulator->visible, .alternate = emulator->alternate};
    return cursor;
}
