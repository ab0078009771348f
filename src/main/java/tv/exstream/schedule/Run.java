package tv.exstream.schedule;

import java.util.LinkedHashSet;
import java.util.Set;
import tv.exstream.remark.Remark;

/// What all parts of one build share. Owned by one thread.
///
/// @param warnings what a person should know, each once
record Run(Program program, Edits edits, Places places, Memory memory, Set<Remark> warnings) {
    static Run of(Situation situation, Anchor anchor) {
        Program program = situation.program();
        Memory memory = new Memory(anchor);
        Set<Remark> warnings = new LinkedHashSet<>();
        Places places = new Places(program, situation.content(), memory, warnings);
        return new Run(program, situation.edits(), places, memory, warnings);
    }
}
