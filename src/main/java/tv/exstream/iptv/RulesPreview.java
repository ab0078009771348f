package tv.exstream.iptv;

import java.util.ArrayList;
import java.util.List;

/// What rules would make of the entries of a source: "keeps n of m", with some of each. Immutable.
///
/// @param kept how many of `all`
/// @param rules what each rule did, in order
/// @param keptSamples some of what is kept, in the order of the list
/// @param droppedSamples some of what is dropped
public record RulesPreview(
        int all,
        int kept,
        List<Effect> rules,
        List<Sample> keptSamples,
        List<Sample> droppedSamples) {
    public RulesPreview {
        rules = List.copyOf(rules);
        keptSamples = List.copyOf(keptSamples);
        droppedSamples = List.copyOf(droppedSamples);
    }

    /// What one rule did; changes of what is dropped later do not count.
    public record Effect(int dropped, int changed) {}

    /// An entry and what became of it.
    ///
    /// @param name as the source has it
    /// @param shown what it is called then
    /// @param by the rules that dropped or changed it, the first one is 1; may be empty
    public record Sample(String name, String shown, String group, List<Integer> by) {
        public Sample {
            by = List.copyOf(by);
        }
    }

    /// Counts entries one after the other, given in the order of the list. Owned by one thread.
    public static final class Tally {
        private final Sieve sieve;
        private final int most;
        private final int[] dropped;
        private final int[] changed;
        private final List<Sample> keptSamples = new ArrayList<>();
        private final List<Sample> droppedSamples = new ArrayList<>();
        private int all;
        private int kept;

        /// @param samples how many of each there are at most
        public Tally(Rules rules, int samples) {
            sieve = new Sieve(rules);
            most = samples;
            dropped = new int[rules.steps().size()];
            changed = new int[rules.steps().size()];
        }

        public void add(ListedEntry entry) {
            all++;
            Verdict verdict = sieve.of(entry);
            List<Integer> by =
                    switch (verdict) {
                        case Verdict.Kept(_, List<Integer> rules) -> rules;
                        case Verdict.Dropped(_, int rule) -> List.of(rule);
                    };
            by.forEach(rule -> (verdict.isKept() ? changed : dropped)[rule - 1]++);
            kept += verdict.isKept() ? 1 : 0;
            List<Sample> samples = verdict.isKept() ? keptSamples : droppedSamples;
            if (samples.size() < most) {
                ListedEntry left = verdict.entry();
                samples.add(new Sample(entry.name(), left.name(), left.labels().group(), by));
            }
        }

        public RulesPreview preview() {
            List<Effect> effects = new ArrayList<>();
            for (int n = 0; n < dropped.length; n++) {
                effects.add(new Effect(dropped[n], changed[n]));
            }
            return new RulesPreview(all, kept, effects, keptSamples, droppedSamples);
        }
    }
}
