package tv.exstream.schedule.script;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Schedule;

/// The rules of a channel whose timeline somebody else's program builds. By themselves they show nothing.
public record ScriptSchedule(long seed) implements Schedule {
    /// Why nothing is on where no script has built anything.
    public static final Remark ABSENT = Remark.of(Word.SCRIPT_ABSENT);

    @Override
    public ScriptSchedule withSeed(long other) {
        return new ScriptSchedule(other);
    }

    @Override
    public boolean mayStandStill() {
        return false;
    }

    @Override
    public Program program(ZoneId zone) {
        return Program.of(seed, zone, Map.of(), List.of(new Instruction.End(ABSENT)));
    }
}
