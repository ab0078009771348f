package tv.exstream.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What is to be measured, and how long. Immutable.
///
/// @param names in the order they were given, each once
/// @param soak how long the soak lasts
public record Selection(List<String> names, Pace pace, Duration soak) {
    private static final String QUICK = "--quick";

    /// Measured only when it is asked for, and then `--soak` is another way to do so.
    static final String SOAK = "soak";

    private static final String SOAK_OPTION = "--" + SOAK;
    private static final String MINUTES = "--minutes";

    /// A week.
    private static final int MOST_MINUTES = 7 * 24 * 60;

    public Selection {
        names = List.copyOf(names);
    }

    /// Reads names, `--quick` and `--minutes N`, in any order; without names everything but the soak is measured.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION
    static Selection parse(List<String> arguments, Set<String> known) {
        Set<String> names = new LinkedHashSet<>();
        Pace pace = Pace.FULL;
        Duration soak = Duration.ZERO;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case QUICK -> pace = Pace.QUICK;
                case SOAK_OPTION -> names.add(SOAK);
                case MINUTES -> soak = minutes(rest.hasNext() ? rest.next() : "");
                default -> names.add(name(argument, known));
            }
        }
        List<String> all = new ArrayList<>(names.isEmpty() ? known : names);
        if (names.isEmpty()) {
            all.remove(SOAK);
        }
        return new Selection(all, pace, soak.isZero() ? pace.soak() : soak);
    }

    private static String name(String argument, Set<String> known) {
        if (known.contains(argument)) {
            return argument;
        }
        throw refused(
                argument.startsWith("-")
                        ? "option of bench must be %s or %s: %s".formatted(QUICK, MINUTES, argument)
                        : "bench must be one of %s: %s"
                                .formatted(String.join(", ", known), argument));
    }

    private static Duration minutes(String text) {
        String wanted = "%s must be 1..%d: %s".formatted(MINUTES, MOST_MINUTES, text);
        if (!text.matches("[0-9]{1,5}")) {
            throw refused(wanted);
        }
        int minutes = Integer.parseInt(text);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw refused(wanted);
        }
        return Duration.ofMinutes(minutes);
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_CONFIGURATION, message);
    }
}
