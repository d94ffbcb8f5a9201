/* The yardstick of the XLSX writer: what a C program on libxlsxwriter does with the same rows.
 *
 *   cc -O2 xlsx_bench.c -o xlsx_bench -lxlsxwriter -lsqlite3
 *   ./xlsx_bench STORE SQL TYPES OUTPUT [TMPDIR]
 *
 * TYPES has a letter for every column: s text, d ISO date, i integer, a cents. Constant memory, the same formats, a bold
 * frozen header with an autofilter, widths tracked while the rows stream, and a new sheet after 1,048,576 rows.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#define MAX_COLUMNS 64
#define SHEET_ROWS 1048576

static void fail(const char *words) {
    fprintf(stderr, "xlsx_bench: %s\n", words);
    exit(1);
}

static void check(lxw_error error) {
    if (error) fail(lxw_strerror(error));
}

/* Days since 1899-12-30 of an ISO date: the serial number of Excel. */
static double serial(const char *iso) {
    int y = atoi(iso), m = atoi(iso + 5), d = atoi(iso + 8);
    int year = m <= 2 ? y - 1 : y, era = year / 400, of_era = year - era * 400;
    int of_year = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468 + 25569;
}

static int characters(const unsigned char *text) {
    int count = 0;
    for (; *text; text++) count += (*text & 0xC0) != 0x80;
    return count;
}

static lxw_worksheet *begin_sheet(lxw_workbook *book, lxw_format *bold, sqlite3_stmt *statement, int columns) {
    lxw_worksheet *sheet = workbook_add_worksheet(book, NULL);
    if (!sheet) fail("no worksheet");
    for (int i = 0; i < columns; i++)
        check(worksheet_write_string(sheet, 0, i, sqlite3_column_name(statement, i), bold));
    worksheet_freeze_panes(sheet, 1, 0);
    return sheet;
}

static void end_sheet(lxw_worksheet *sheet, lxw_row_t last, const int *widths, int columns) {
    for (int i = 0; i < columns; i++) check(worksheet_set_column(sheet, i, i, widths[i] + 2, NULL));
    check(worksheet_autofilter(sheet, 0, 0, last, columns - 1));
}

int main(int argc, char **argv) {
    if (argc < 5) fail("usage: xlsx_bench STORE SQL TYPES OUTPUT [TMPDIR]");
    const char *types = argv[3];
    int columns = strlen(types), widths[MAX_COLUMNS] = {0};
    sqlite3 *store;
    sqlite3_stmt *statement;
    if (columns > MAX_COLUMNS) fail("too many columns");
    if (sqlite3_open_v2(argv[1], &store, SQLITE_OPEN_READONLY, NULL)) fail("the store can't be opened");
    if (sqlite3_prepare_v2(store, argv[2], -1, &statement, NULL)) fail(sqlite3_errmsg(store));
    if (sqlite3_column_count(statement) != columns) fail("TYPES and SQL have different numbers of columns");

    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = argc > 5 ? argv[5] : NULL};
    lxw_workbook *book = workbook_new_opt(argv[4], &options);
    lxw_doc_properties properties = {.created = 1};
    workbook_set_properties(book, &properties);
    lxw_format *bold = workbook_add_format(book), *date = workbook_add_format(book), *money = workbook_add_format(book);
    format_set_bold(bold);
    format_set_num_format(date, "yyyy-mm-dd");
    format_set_num_format(money, "#,##0.00");

    for (int i = 0; i < columns; i++) widths[i] = strlen(sqlite3_column_name(statement, i));
    lxw_worksheet *sheet = begin_sheet(book, bold, statement, columns);
    lxw_row_t row = 1;
    int status;
    while ((status = sqlite3_step(statement)) == SQLITE_ROW) {
        if (row == SHEET_ROWS) {
            end_sheet(sheet, row - 1, widths, columns);
            sheet = begin_sheet(book, bold, statement, columns);
            row = 1;
        }
        for (int i = 0; i < columns; i++) {
            if (sqlite3_column_type(statement, i) == SQLITE_NULL) continue;
            int width = 10;
            if (types[i] == 'i' || types[i] == 'a') {
                double value = (double)sqlite3_column_int64(statement, i);
                int cents = types[i] == 'a';
                check(worksheet_write_number(sheet, row, i, cents ? value / 100 : value, cents ? money : NULL));
            } else if (types[i] == 'd') {
                const char *text = (const char *)sqlite3_column_text(statement, i);
                check(worksheet_write_number(sheet, row, i, serial(text), date));
            } else {
                const unsigned char *text = sqlite3_column_text(statement, i);
                check(worksheet_write_string(sheet, row, i, (const char *)text, NULL));
                width = characters(text);
            }
            if (width > widths[i]) widths[i] = width > 60 ? 60 : width;
        }
        row++;
    }
    if (status != SQLITE_DONE) fail(sqlite3_errmsg(store));
    end_sheet(sheet, row - 1, widths, columns);
    check(workbook_close(book));
    sqlite3_finalize(statement);
    sqlite3_close(store);
    return 0;
}
