package tv.exstream.log;

import static tv.exstream.remark.Wanted.suchAs;

import java.util.Set;
import java.util.regex.Pattern;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// A part of the program that says something: a package of ours without what all begin with, such as `session`, or that of a library,
/// such as `org.eclipse.jetty.server`.
///
/// @param name never empty
public record LogArea(String name) {
    /// What the entry of the program says.
    static final String SERVER = "server";

    private static final String OURS = "tv.exstream";
    private static final String OURS_BELOW = OURS + ".";

    /// What packages of libraries begin with.
    private static final Set<String> FOREIGN =
            Set.of("org", "com", "io", "ch", "net", "tools", "jakarta", "java", "javax", "jdk");

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.$-]{0,119}");

    public LogArea {
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.of(
                    Problem.INVALID_VALUE,
                    Demand.MUST_BE_JUST,
                    "area",
                    suchAs(
                            Demand.A_PACKAGE,
                            Remark.of(Demand.EITHER, "session", "org.eclipse.jetty")));
        }
    }

    /// That of a class or package.
    static LogArea of(String logger) {
        int at = logger.lastIndexOf('.');
        boolean isClass = at >= 0 && Character.isUpperCase(logger.codePointAt(at + 1));
        String named = isClass ? logger.substring(0, at) : logger;
        if (named.equals(OURS)) {
            return new LogArea(SERVER);
        }
        String shown = named.startsWith(OURS_BELOW) ? named.substring(OURS_BELOW.length()) : named;
        return new LogArea(NAME.matcher(shown).matches() ? shown : "other");
    }

    /// Whether it is a part of this program, and not of a library.
    boolean isOurs() {
        return !FOREIGN.contains(name.split("\\.", 2)[0]);
    }

    /// What it is called where levels are kept.
    String logger() {
        if (name.equals(SERVER)) {
            return OURS;
        }
        return isOurs() ? OURS_BELOW + name : name;
    }

    /// Whether what is said there is said here too.
    boolean has(LogArea other) {
        return other.name.equals(name) || other.name.startsWith(name + ".");
    }
}
