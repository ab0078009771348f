package tv.exstream.source;

import java.nio.file.Path;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Texts that a person gives of sources, and how they are refused.
final class OriginText {
    private OriginText() {}

    static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_VALUE, message);
    }

    static String plain(String text, int longest) {
        boolean plain = text.codePoints().noneMatch(Character::isISOControl);
        if (text.isEmpty() || text.length() > longest || !plain) {
            throw refused("text must have 1..%d characters on one line".formatted(longest));
        }
        return text;
    }

    static void requireFile(Path path) {
        String text = plain(path.toString(), 4_096);
        if (!path.isAbsolute() || !path.equals(path.normalize())) {
            throw refused("path must be absolute and without steps back: " + text);
        }
    }

    static String userName(String user) {
        String name = user.strip();
        if (name.length() > 100) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    "user must have at most 100 characters: " + name.length());
        }
        return name;
    }
}
