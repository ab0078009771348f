package tv.exstream.iptv;

import java.util.List;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// One step of what is done with each entry of a source: some rules drop, the others change. Immutable.
public sealed interface Rule {
    /// What a rule is about: all entries, or those that say so.
    ///
    /// @param name of the entry; empty for any
    /// @param group one of those of the entry; empty for any
    record Where(String name, String group) {
        public static final Where ANY = new Where("", "");

        public Where {
            if (!name.isEmpty()) {
                var _ = new NamePattern(name);
            }
            if (!group.isEmpty()) {
                var _ = new NamePattern(group);
            }
        }
    }

    /// Drops what is in none of these groups; upper case does not matter.
    record KeepGroups(List<String> groups) implements Rule {
        public KeepGroups {
            groups = atLeastOne(groups);
        }
    }

    /// Drops what is in one of these groups.
    record DropGroups(List<String> groups) implements Rule {
        public DropGroups {
            groups = atLeastOne(groups);
        }
    }

    /// Drops what it does not fit.
    record Keep(Where where) implements Rule {}

    /// Drops what it fits.
    record Drop(Where where) implements Rule {}

    /// Drops entries that are headings between others, such as `##### SPORTS #####`.
    record DropHeadings() implements Rule {}

    /// Replaces an expression in names; `$1` stands for what its first group fits. What would leave no name changes nothing.
    record Rename(String expression, String replacement) implements Rule {
        private static final int LONGEST = 200;

        public Rename {
            int groups = new NamePattern(expression).compiled().groups();
            Replacement.check(replacement, groups);
            require(
                    replacement.length() <= LONGEST,
                    Demand.REPLACEMENT_LONG,
                    "replacement",
                    replacement);
        }
    }

    /// Takes countries and promised qualities from names: `UK: BBC One FHD` is `BBC One` then.
    record StripDecorations() implements Rule {}

    record SetGroup(Where where, String group) implements Rule {
        public SetGroup {
            group = group.strip();
            require(!group.isEmpty(), Demand.NOT_EMPTY, "group");
        }
    }

    record SetLogo(Where where, String logo) implements Rule {
        public SetLogo {
            require(
                    logo.matches("https?://\\S{1,2000}"),
                    Demand.MUST_BE_JUST,
                    "logo",
                    Wanted.plain(Demand.ADDRESS_OF_WEB));
        }
    }

    /// Numbers what it fits in the order of the list; numbers of the source are replaced.
    record NumberFrom(Where where, int first) implements Rule {
        private static final int LAST = 99_999;

        public NumberFrom {
            require(
                    first >= 1 && first <= LAST,
                    Demand.VALUE_WRONG,
                    "first",
                    Wanted.fromTo(1, LAST),
                    first);
        }
    }

    private static List<String> atLeastOne(List<String> groups) {
        require(!groups.isEmpty(), Demand.NAMES_NONE, "groups");
        return List.copyOf(groups);
    }

    private static void require(boolean holds, Demand demand, Object... values) {
        if (!holds) {
            throw new ProblemException(Problem.INVALID_VALUE, Remark.of(demand, values));
        }
    }
}
