package tv.exstream.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.cursor.Chance;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.Cursor;
import tv.exstream.schedule.cursor.CursorState;

/// The cursors of a build and where they are. Owned by one thread.
final class Places {
    private final Program program;
    private final ContentSnapshot content;
    private final Memory memory;
    private final Set<Remark> warnings;
    private final Map<String, Optional<Cursor>> cursors = new HashMap<>();
    private final Map<String, Map<Long, Outline>> items = new HashMap<>();
    private final Map<String, Remark> said = new HashMap<>();

    Places(Program program, ContentSnapshot content, Memory memory, Set<Remark> warnings) {
        this.program = program;
        this.content = content;
        this.memory = memory;
        this.warnings = warnings;
    }

    /// Empty when the cursor has nothing to show.
    Optional<Cursor> cursor(String name) {
        return cursors.computeIfAbsent(name, this::open);
    }

    /// A cursor as a person is told it; any other name as it is.
    Remark said(String name) {
        return said.computeIfAbsent(name, program::said);
    }

    CursorState place(String name, Cursor cursor) {
        return memory.get(key(name)) instanceof State.Place(CursorState place)
                ? place
                : cursor.beginning();
    }

    void put(String name, CursorState place) {
        memory.put(key(name), new State.Place(place));
    }

    /// The items that a cursor goes through, by id.
    Map<Long, Outline> items(String name) {
        return items.computeIfAbsent(name, this::itemsOf);
    }

    private Optional<Cursor> open(String name) {
        long seed = Chance.seed(program.seed(), name);
        return Cursor.open(program.source(name), content, seed, warnings::add);
    }

    private Map<Long, Outline> itemsOf(String name) {
        Map<Long, Outline> byId = new HashMap<>();
        for (Selection selection : program.source(name).selections()) {
            content.in(selection).items().forEach(item -> byId.put(Cursor.idOf(item), item));
        }
        return byId;
    }

    private static String key(String name) {
        return "cursor " + name;
    }
}
