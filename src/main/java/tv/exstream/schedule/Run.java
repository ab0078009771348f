package tv.exstream.schedule;

import java.util.LinkedHashSet;
import java.util.Set;
import tv.exstream.schedule.cursor.ContentSnapshot;

/// What all parts of one build share. Owned by one thread.
///
/// @param warnings what a person should know, each once
record Run(Program program, Places places, Memory memory, Set<String> warnings) {
    static Run of(Program program, ContentSnapshot content, Anchor anchor) {
        Memory memory = new Memory(anchor);
        Set<String> warnings = new LinkedHashSet<>();
        return new Run(program, new Places(program, content, memory, warnings), memory, warnings);
    }
}
