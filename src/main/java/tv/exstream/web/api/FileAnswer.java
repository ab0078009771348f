package tv.exstream.web.api;

import java.util.List;
import tv.exstream.schedulefile.Compilation;
import tv.exstream.schedulefile.Flaw;
import tv.exstream.schedulefile.Reading;
import tv.exstream.web.RemarkTexts;

/// What came of reading a schedule file.
///
/// @param accepted whether nothing is wrong with it
/// @param name as the file says; empty when it does not or is refused
/// @param files all that was read, or is missing, the first one first
/// @param count how much is wrong, what the list leaves out included
/// @param flaws in the order they were found
public record FileAnswer(
        boolean accepted, String name, List<String> files, int count, List<ToldFlaw> flaws) {
    public FileAnswer {
        files = List.copyOf(files);
        flaws = List.copyOf(flaws);
    }

    static FileAnswer of(Compilation compilation, RemarkTexts texts) {
        return switch (compilation) {
            case Compilation.Compiled(var schedule, var files) ->
                    new FileAnswer(true, schedule.file().name(), List.copyOf(files), 0, List.of());
            case Reading.Refused(List<Flaw> flaws, int count, var files) ->
                    new FileAnswer(
                            false, "", List.copyOf(files), count, ToldFlaw.all(flaws, texts));
        };
    }
}
