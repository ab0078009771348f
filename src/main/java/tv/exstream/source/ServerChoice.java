package tv.exstream.source;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// What a person wants of a media server. Immutable.
///
/// @param libraries ids of those that are read, as the server gives them; empty for all that hold media
/// @param replacements where folders of the server lie here; may be empty
public record ServerChoice(List<String> libraries, List<PathReplacement> replacements) {
    public static final ServerChoice ALL = new ServerChoice(List.of(), List.of());

    /// Arbitrary; both are written by hand or chosen from a list.
    private static final int MOST = 200;

    private static final int LONGEST_ID = 100;

    /// Longer ones than any file system allows.
    private static final int LONGEST_PATH = 4_096;

    /// @throws ProblemException INVALID_VALUE when there are too many, or an id is none
    public ServerChoice {
        libraries = libraries.stream().map(String::strip).distinct().toList();
        replacements = List.copyOf(replacements);
        requireFew("libraries", libraries.size());
        requireFew("replacements", replacements.size());
        for (String library : libraries) {
            if (library.isEmpty() || library.length() > LONGEST_ID) {
                throw new ProblemException(
                        Problem.INVALID_VALUE,
                        Remark.of(
                                Demand.MUST_HAVE,
                                Wanted.plain(Demand.IDS_OF_LIBRARIES),
                                Wanted.characters(1, LONGEST_ID),
                                library.length()));
            }
        }
    }

    public boolean wants(String library) {
        return libraries.isEmpty() || libraries.contains(library);
    }

    /// Where a file of the server may lie here, the likeliest first: by the deepest folder that holds it, of equals by the first one.
    /// May be empty. Whether one is there is for whoever can look.
    public List<Path> places(String serverPath) {
        if (serverPath.length() > LONGEST_PATH) {
            return List.of();
        }
        ServerPath file = ServerPath.of(serverPath);
        return replacements.stream()
                .sorted(Comparator.comparingInt(PathReplacement::depth).reversed())
                .flatMap(replacement -> replacement.replaced(file).stream())
                .distinct()
                .toList();
    }

    private static void requireFew(String name, int count) {
        if (count > MOST) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(Demand.VALUE_WRONG, name, Wanted.atMost(MOST), count));
        }
    }
}
