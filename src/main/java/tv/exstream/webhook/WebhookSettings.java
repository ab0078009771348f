package tv.exstream.webhook;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;
import tv.exstream.source.WebAddress;

/// What a person decides about a webhook. Immutable.
///
/// @param name for people
/// @param address to which it is told; may have what lets in, so that it is not shown as a whole
/// @param kinds what it wants to hear of; at least one
/// @param enabled whether it is told anything
public record WebhookSettings(
        String name, WebAddress address, Set<EventKind> kinds, boolean enabled) {
    /// Arbitrary: a line of a page.
    public static final int MOST_NAME_CHARS = 60;

    /// @throws ProblemException INVALID_VALUE
    public WebhookSettings {
        name = name.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > MOST_NAME_CHARS) {
            throw new ProblemException(
                    Problem.INVALID_VALUE,
                    Remark.of(
                            Demand.MUST_HAVE, "name", Wanted.characters(1, MOST_NAME_CHARS), name));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.NO_CONTROLS, "name"));
        }
        if (kinds.isEmpty()) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.NAMES_NONE, "kinds"));
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /// The same, switched on or off.
    public WebhookSettings enabled(boolean on) {
        return new WebhookSettings(name, address, kinds, on);
    }
}
