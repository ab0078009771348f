package tv.exstream.web.api;

import java.util.List;
import tv.exstream.tuner.TunerFinding;

/// How a client of the tuner fares.
///
/// @param address that clients are told
public record TunerTrialAnswer(String address, List<TunerFindingEntry> findings) {
    public TunerTrialAnswer {
        findings = List.copyOf(findings);
    }

    /// @param detail what was found, such as an address, a count or the words of the system; may be empty
    public record TunerFindingEntry(
            TunerFinding.Check check,
            TunerFinding.Grade grade,
            TunerFinding.Outcome outcome,
            String detail) {
        static TunerFindingEntry of(TunerFinding finding) {
            return new TunerFindingEntry(
                    finding.check(),
                    finding.outcome().grade(),
                    finding.outcome(),
                    finding.detail());
        }
    }
}
