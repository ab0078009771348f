package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tv.exstream.describe.Candidate;
import tv.exstream.describe.Lookup;
import tv.exstream.describe.Lookups;
import tv.exstream.describe.Scored;
import tv.exstream.describe.Wanted;

/// Some of what was looked for in catalogues.
///
/// @param total how many there are in this state
/// @param next asks for what comes after these; absent when nothing does
public record MatchesAnswer(int total, List<MatchEntry> items, Optional<String> next) {
    public MatchesAnswer {
        items = List.copyOf(items);
    }

    /// A film or show that was looked for.
    ///
    /// @param year 0 when it is not known
    /// @param entry what it is in the catalogue; absent when that is not known
    /// @param candidates what it may be, the likeliest first
    public record MatchEntry(
            int id,
            String provider,
            Wanted.Work work,
            String title,
            int year,
            Lookup.State state,
            Optional<String> entry,
            double confidence,
            List<CandidateEntry> candidates,
            Instant at) {
        public MatchEntry {
            candidates = List.copyOf(candidates);
        }

        static MatchEntry of(Lookups.Kept kept) {
            Lookup lookup = kept.lookup();
            return new MatchEntry(
                    kept.id(),
                    lookup.provider().scheme(),
                    lookup.wanted().work(),
                    lookup.wanted().title(),
                    lookup.wanted().year(),
                    lookup.state(),
                    Optional.of(lookup.entry()).filter(entry -> !entry.isEmpty()),
                    lookup.confidence(),
                    lookup.candidates().stream().map(CandidateEntry::of).toList(),
                    lookup.at());
        }
    }

    /// @param year 0 when the catalogue does not know it
    /// @param confidence 0..1
    public record CandidateEntry(
            String entry,
            String title,
            int year,
            String plot,
            double confidence,
            List<String> reasons) {
        public CandidateEntry {
            reasons = List.copyOf(reasons);
        }

        static CandidateEntry of(Scored scored) {
            Candidate candidate = scored.candidate();
            return new CandidateEntry(
                    candidate.entry(),
                    candidate.title(),
                    candidate.year(),
                    candidate.plot(),
                    scored.confidence(),
                    scored.reasons());
        }
    }
}
