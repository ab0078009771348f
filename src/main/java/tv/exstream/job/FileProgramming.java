package tv.exstream.job;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.sequential.FileSchedule;
import tv.exstream.schedulefile.Compilation;
import tv.exstream.schedulefile.Compilation.Compiled;
import tv.exstream.schedulefile.FileCompiler;
import tv.exstream.schedulefile.Reading;
import tv.exstream.schedulefile.ScheduleFiles;
import tv.exstream.schedulefile.Stamp;

/// What people do with schedule files. Thread-safe.
public final class FileProgramming {
    /// Stands for the file that a text would be; beside it are the files that the text imports.
    private static final String UNNAMED = "(unnamed)";

    private final Programming programming;
    private final ScheduleFiles files;
    private final FileCompiler compiler;

    FileProgramming(Programming programming, ScheduleFiles files, FileCompiler compiler) {
        this.programming = programming;
        this.files = files;
        this.compiler = compiler;
    }

    /// What is to be read.
    public sealed interface Wanted {
        /// @param yaml may import files of the folder
        record Text(String yaml) implements Wanted {}

        /// A file in the folder, which a channel then follows.
        record Named(String name) implements Wanted {}
    }

    /// Says what is wrong; nothing is changed.
    public Compilation check(Wanted wanted) {
        return compile(wanted, 0);
    }

    /// What the rules of a channel would be; nothing is changed.
    public Compilation compile(Channel channel, Wanted wanted) {
        return compile(wanted, programming.seed(channel));
    }

    /// Gives a channel its rules, unless something is wrong with them.
    ///
    /// @throws ProblemException INVALID_VALUE when they make no program
    public Compilation set(Channel channel, Wanted wanted) {
        Compilation compilation = compile(channel, wanted);
        if (compilation instanceof Compiled(FileSchedule schedule, var _)) {
            programming.setRules(channel, schedule);
        }
        return compilation;
    }

    private Compilation compile(Wanted wanted, long seed) {
        return switch (wanted) {
            case Wanted.Text(String yaml) -> compiler.compile(files.check(UNNAMED, yaml), seed);
            case Wanted.Named(String name) -> following(compiler.compile(files.read(name), seed));
        };
    }

    private static Compilation following(Compilation compilation) {
        return switch (compilation) {
            case Compiled(FileSchedule schedule, var files) ->
                    new Compiled(schedule.following(files.getFirst()), files);
            case Reading.Refused refused -> refused;
        };
    }

    /// A schedule file that says the same; empty when none can.
    public Optional<String> text(FileSchedule schedule) {
        return files.text(schedule.file());
    }

    Map<String, Stamp> stamps(Collection<String> names) {
        return files.stamps(names);
    }
}
