package tv.exstream.source;

import java.nio.file.Path;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Texts that a person gives of sources, and how they are refused.
final class OriginText {
    private OriginText() {}

    static ProblemException refused(Demand demand, Object... values) {
        return new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
    }

    static String plain(String text, int longest) {
        boolean plain = text.codePoints().noneMatch(Character::isISOControl);
        if (text.isEmpty() || text.length() > longest || !plain) {
            throw refused(Demand.ONE_LINE, longest);
        }
        return text;
    }

    static void requireFile(Path path) {
        String text = plain(path.toString(), 4_096);
        if (!path.isAbsolute() || !path.equals(path.normalize())) {
            throw refused(Demand.PATH_NORMAL, text);
        }
    }

    static String userName(String user) {
        String name = user.strip();
        if (name.length() > 100) {
            throw refused(
                    Demand.MUST_HAVE,
                    "user",
                    Remark.of(Demand.AT_MOST_CHARACTERS, 100),
                    name.length());
        }
        return name;
    }
}
