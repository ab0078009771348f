package tv.exstream.schedule.cursor;

import java.util.ArrayList;
import java.util.List;

/// What comes from a cursor, as tests look at it.
final class Draws {
    private Draws() {}

    static List<Cursor.Draw> of(Cursor cursor, int count) {
        return from(cursor, cursor.beginning(), count);
    }

    static List<Cursor.Draw> from(Cursor cursor, CursorState place, int count) {
        List<Cursor.Draw> draws = new ArrayList<>();
        CursorState state = place;
        for (int i = 0; i < count; i++) {
            draws.add(cursor.after(state));
            state = draws.getLast().state();
        }
        return draws;
    }

    static List<String> names(Cursor cursor, int count) {
        return names(of(cursor, count));
    }

    static List<String> names(List<Cursor.Draw> draws) {
        return draws.stream().map(draw -> draw.item().title().name()).toList();
    }

    /// The place after so many items.
    static CursorState place(Cursor cursor, int count) {
        return count == 0 ? cursor.beginning() : of(cursor, count).getLast().state();
    }
}
