package tv.exstream.schedule.sequential;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.cursor.Source;

/// Turns a whole schedule into a program. Used once and owned by one thread.
///
/// ```
///   once     reset
///   round    playout up to its first repeat         or, without a repeat:   sequence  playout
///                                                                           end
/// ```
final class SequentialCompiler {
    private final SequentialSchedule file;
    private final DirectiveCompiler directives;
    private final Set<String> shuffled;
    private boolean repeats;

    private SequentialCompiler(SequentialSchedule file, Map<String, Source> sources) {
        this.file = file;
        directives = new DirectiveCompiler(sources, file.sequences());
        shuffled =
                file.directives()
                        .filter(Directive.ShuffleSequence.class::isInstance)
                        .flatMap(directive -> directive.sequences().stream())
                        .collect(Collectors.toSet());
    }

    static Program program(
            SequentialSchedule file, Map<String, Source> sources, long seed, ZoneId zone) {
        var compiler = new SequentialCompiler(file, sources);
        return compiler.directives.program(seed, zone, compiler.instructions());
    }

    private List<Instruction> instructions() {
        List<Inlined> playout = Inlining.of(file.playout(), file.sequences());
        playout.stream().flatMap(Inlined::flat).forEach(directives::foresee);
        List<Instruction> all = new ArrayList<>();
        if (!file.reset().isEmpty()) {
            List<Inlined> reset = Inlining.of(file.reset(), file.sequences());
            all.add(new Instruction.Once("reset", compile(reset)));
        }
        List<Instruction> body = compile(playout);
        if (repeats && !body.isEmpty()) {
            all.add(new Instruction.Round(body, false, false));
        } else {
            all.add(new Instruction.Sequence("playout", body));
            all.add(
                    new Instruction.End(
                            Remark.of(repeats ? Word.REPEATS_NOTHING : Word.PLAYOUT_OVER)));
        }
        return all;
    }

    /// What follows a repeat is never reached.
    private List<Instruction> compile(List<Inlined> parts) {
        List<Instruction> all = new ArrayList<>();
        for (Inlined part : parts) {
            if (!repeats) {
                all.addAll(compile(part));
            }
        }
        return all;
    }

    private List<Instruction> compile(Inlined part) {
        return switch (part) {
            case Inlined.One(Directive.Repeat()) -> {
                repeats = true;
                yield List.of();
            }
            case Inlined.One(Directive directive) -> directives.compile(directive);
            case Inlined.Group(String sequence, List<Inlined> items) ->
                    shuffled.contains(sequence)
                            ? List.of(arranged(sequence, items))
                            : List.of(new Instruction.Sequence(sequence, compile(items)));
        };
    }

    /// Each item moves as a whole.
    private Instruction arranged(String sequence, List<Inlined> items) {
        List<Instruction> body = new ArrayList<>();
        for (Inlined item : items) {
            body.add(new Instruction.Sequence(sequence, compile(item)));
        }
        if (repeats) {
            throw new ProblemException(
                    Problem.INVALID_SCHEDULE_FILE, Remark.of(Demand.SEQUENCE_SHUFFLED, sequence));
        }
        return new Instruction.Arranged(sequence, body);
    }
}
