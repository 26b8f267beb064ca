// What the user's terminal speaks. Curses itself always works in UTF-8 here: for an 8-bit terminal
// its output is turned into bytes at the very end (screen.c), so that a locale that is named but not
// installed (da_DK.ISO8859-1 over ssh, say) works like one that is.
#include "CTerminal.h"

#include <iconv.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

static bool is_utf8(const char *codeset) {
    return strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "UTF8") == 0;
}

/// Makes LC_CTYPE a UTF-8 one. The names are those that Debian has or is likely to have.
static bool choose_utf8(void) {
    static const char *const names[] = {"C.UTF-8", "da_DK.UTF-8", "en_US.UTF-8"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (setlocale(LC_CTYPE, names[i]) && is_utf8(nl_langinfo(CODESET))) return true;
    return false;
}

/// The scalars of a single-byte character set's upper half; false if it is not one.
static bool read_table(const char *codeset, uint32_t upper[128]) {
    iconv_t to_unicode = iconv_open("UTF-32LE", codeset);
    if (to_unicode == (iconv_t)-1) return false;
    int known = 0;
    for (int byte = 0x80; byte < 0x100; byte++) {
        char in = (char)byte, out[8] = {0};
        char *from = &in, *to = out;
        size_t in_left = 1, out_left = sizeof out;
        iconv(to_unicode, NULL, NULL, NULL, NULL);
        size_t result = iconv(to_unicode, &from, &in_left, &to, &out_left);
        upper[byte - 0x80] = 0;
        if (result == (size_t)-1 || in_left > 0 || out_left != 4) continue;
        memcpy(&upper[byte - 0x80], out, 4);
        known++;
    }
    iconv_close(to_unicode);
    return known > 0;
}

/// The character set that the environment names ("da_DK.ISO8859-1@euro"), in `codeset`.
static bool named_codeset(char *codeset, size_t size) {
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < 3; i++) {
        const char *value = getenv(variables[i]);
        if (!value || !*value) continue;
        const char *dot = strchr(value, '.');
        if (!dot) return false;
        size_t length = strcspn(dot + 1, "@");
        if (length == 0 || length >= size) return false;
        memcpy(codeset, dot + 1, length);
        codeset[length] = 0;
        return true;
    }
    return false;
}

int ct_choose_charset(uint32_t upper[128]) {
    char codeset[64] = "";
    if (setlocale(LC_CTYPE, "")) {
        strncpy(codeset, nl_langinfo(CODESET), sizeof codeset - 1);
        if (is_utf8(codeset)) return CT_UTF8;
    } else {
        named_codeset(codeset, sizeof codeset);
    }
    // "ANSI_X3.4-1968" is what C and POSIX say: nobody chose it, so it is not believed.
    bool chosen = *codeset && !is_utf8(codeset) && strcmp(codeset, "ANSI_X3.4-1968") != 0;
    bool eight_bit = chosen && read_table(codeset, upper);
    if (choose_utf8()) return eight_bit ? CT_EIGHT_BIT : CT_UTF8;
    setlocale(LC_CTYPE, "C");
    return CT_ASCII;
}

int ct_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
