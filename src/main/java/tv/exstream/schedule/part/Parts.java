package tv.exstream.schedule.part;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.Occasion;

/// The parts of rules and who uses them. Thread-safe.
///
/// What rules come to is worked out before it is stored, from parts that may change meanwhile. So whoever stores something says
/// which version it was worked out from, and nothing is stored when that is no longer the present one.
public interface Parts {
    /// Of each kind; arbitrary, and more than anybody makes by hand.
    int MOST = 10_000;

    /// Grows with every change of a part and whenever a channel is given rules.
    long version();

    Optional<Part> find(PartId id);

    PartPage list(PartKind kind, PartQuery query);

    /// How many there are of each kind; kinds without any are absent.
    Map<PartKind, Integer> counts();

    /// Who names a part: first the parts by id, then the channels by id; empty for one that does not exist.
    List<PartUser> users(PartId id);

    /// The parts of a kind that the rules of channels come to use, also within other parts, by name; channels that use none are absent.
    Map<ChannelId, List<Named>> used(PartKind kind, Collection<ChannelId> channels);

    /// A part and what people call it.
    record Named(PartId id, Label label) {}

    /// What the rules of a channel were written as; empty when they use no part.
    Optional<String> written(ChannelId channel);

    /// Stores a part and gives it its number.
    ///
    /// @param uses the parts that it names
    /// @return empty when the version is no longer `basedOn`
    /// @throws ProblemException PART_NAME_TAKEN; INVALID_VALUE when there are [#MOST] already
    Optional<Part> add(Part fresh, Set<PartId> uses, long basedOn);

    /// Stores what a part has become and gives the channels their new rules, as [tv.exstream.schedule.Changes#put] does, in one
    /// transaction.
    ///
    /// @return false when the version is no longer `basedOn`: nothing was changed then
    /// @throws ProblemException PART_NOT_FOUND, PART_NAME_TAKEN
    boolean change(PartChange change, long basedOn);

    /// Takes a part away.
    ///
    /// @throws ProblemException PART_NOT_FOUND, PART_IN_USE
    void remove(PartId id);

    /// Gives a channel rules that use parts, as [tv.exstream.schedule.Changes#put] gives it others.
    ///
    /// @return false when the version is no longer `basedOn`: nothing was changed then
    boolean use(ChannelId channel, Given given, long basedOn);

    /// Rules for a channel.
    ///
    /// @param start when the timeline of one that has none yet begins
    record Given(Rules rules, Instant start, Occasion occasion) {}
}
