package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tv.exstream.schedulefile.Flaw;
import tv.exstream.web.RemarkTexts;

/// Something that is wrong with a schedule file, in the language of who asks.
///
/// @param file its name in the folder of schedules
/// @param line from 1
/// @param column of that line, from 1
/// @param path such as `playout[3].pad_to_next`; empty for the whole file
/// @param message what was wanted and what was found, to be read behind the path
@Schema(name = "Flaw")
public record ToldFlaw(String file, int line, int column, String path, String message) {
    static List<ToldFlaw> all(List<Flaw> flaws, RemarkTexts texts) {
        return flaws.stream()
                .map(
                        flaw ->
                                new ToldFlaw(
                                        flaw.file(),
                                        flaw.line(),
                                        flaw.column(),
                                        flaw.path(),
                                        flaw.complaint().in(texts::said)))
                .toList();
    }
}
