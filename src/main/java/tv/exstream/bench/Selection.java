package tv.exstream.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// What is to be measured, and how long. Immutable.
///
/// @param names in the order they were given, each once
public record Selection(List<String> names, Pace pace) {
    private static final String QUICK = "--quick";

    public Selection {
        names = List.copyOf(names);
    }

    /// Reads names and `--quick`, in any order; without names everything is measured.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION
    static Selection parse(List<String> arguments, Set<String> known) {
        Set<String> names = new LinkedHashSet<>();
        for (String argument : arguments) {
            if (argument.startsWith("-")) {
                requireQuick(argument);
            } else if (known.contains(argument)) {
                names.add(argument);
            } else {
                throw refused(
                        "bench must be one of %s: %s"
                                .formatted(String.join(", ", known), argument));
            }
        }
        return new Selection(
                List.copyOf(names.isEmpty() ? known : names),
                arguments.contains(QUICK) ? Pace.QUICK : Pace.FULL);
    }

    private static void requireQuick(String option) {
        if (!option.equals(QUICK)) {
            throw refused("option of bench must be %s: %s".formatted(QUICK, option));
        }
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Problem.INVALID_CONFIGURATION, message);
    }
}
