package tv.exstream.describe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What came of looking for something in a catalogue. Immutable.
///
/// @param entry what it is in the catalogue; empty when that is not known
/// @param confidence that it is: 0..1
/// @param candidates for people to choose from, the likeliest first; may be empty
/// @param at when it was looked for
public record Lookup(
        Provider provider,
        Wanted wanted,
        State state,
        String entry,
        double confidence,
        List<Scored> candidates,
        Instant at) {
    /// How it stands.
    public enum State {
        /// It was found without doubt.
        TAKEN,
        /// People are to decide.
        DOUBTFUL,
        /// The catalogue does not have it.
        NOTHING,
        /// A person said which one it is.
        CHOSEN,
        /// A person said that it is none.
        REFUSED
    }

    public Lookup {
        candidates = List.copyOf(candidates);
        boolean known = state == State.TAKEN || state == State.CHOSEN;
        if (known == entry.isEmpty()) {
            throw new IllegalArgumentException(
                    "entry must be there when it is known which one: %s %s"
                            .formatted(state, entry));
        }
    }

    /// What came of it when the catalogue was asked.
    public static Lookup of(
            Provider provider, Wanted wanted, Matching.Judgement judgement, Instant at) {
        List<Scored> ranked = judgement.ranked();
        return judgement
                .taken()
                .map(
                        best ->
                                new Lookup(
                                        provider,
                                        wanted,
                                        State.TAKEN,
                                        best.candidate().entry(),
                                        best.confidence(),
                                        ranked,
                                        at))
                .orElseGet(
                        () ->
                                new Lookup(
                                        provider,
                                        wanted,
                                        ranked.isEmpty() ? State.NOTHING : State.DOUBTFUL,
                                        "",
                                        0,
                                        ranked,
                                        at));
    }

    /// The same when a person says which entry it is; it need not be a candidate.
    public Lookup choosing(String chosen) {
        return new Lookup(provider, wanted, State.CHOSEN, chosen, 1, candidates, at);
    }

    /// The same when a person says that it is none.
    public Lookup refusing() {
        return new Lookup(provider, wanted, State.REFUSED, "", 0, candidates, at);
    }

    /// Whether the catalogue may know more by now; what is known, or was decided by a person, stays.
    public boolean isOver(Instant now, Duration kept) {
        return switch (state) {
            case DOUBTFUL, NOTHING -> !now.isBefore(at.plus(kept));
            case TAKEN, CHOSEN, REFUSED -> false;
        };
    }
}
