package tv.exstream.schedulefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.exstream.problem.ProblemException;
import tv.exstream.problem.Suggestion;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.sequential.Directive;
import tv.exstream.schedule.sequential.Inlining;

/// Finds what directives use and nothing defines, and sequences that never end.
final class References {
    private final Imports defined;
    private final Flaws flaws;

    References(Imports defined, Flaws flaws) {
        this.defined = defined;
        this.flaws = flaws;
    }

    /// Writes down what is wrong with these directives and all sequences.
    void check(Draft main) {
        int before = flaws.count();
        List<ReadDirective> all = new ArrayList<>(main.reset());
        all.addAll(main.playout());
        defined.sequences().values().forEach(items -> all.addAll(items.value()));
        for (ReadDirective directive : all) {
            requireKnown(Demand.KEY_OF_CONTENT, directive, directive.directive().contents());
            requireKnown(Demand.KEY_OF_SEQUENCE, directive, directive.directive().sequences());
        }
        if (flaws.count() == before) {
            checkInlining(main);
        }
    }

    private void requireKnown(Demand what, ReadDirective directive, Collection<String> used) {
        Set<String> known =
                what == Demand.KEY_OF_CONTENT
                        ? defined.contentPlaces().keySet()
                        : defined.sequences().keySet();
        for (String key : used) {
            if (!known.contains(key)) {
                flaws.add(
                        directive.placeOf(key),
                        Complaint.mustBe(Wanted.plain(what), Suggestion.behind(key, known)));
            }
        }
    }

    private void checkInlining(Draft main) {
        Map<String, List<Directive>> sequences = new LinkedHashMap<>();
        defined.sequences()
                .forEach(
                        (key, items) ->
                                sequences.put(key, ReadDirective.directives(items.value())));
        Set<String> told = new HashSet<>();
        defined.sequences()
                .forEach(
                        (key, items) ->
                                check(
                                        new Placed<>(
                                                List.of(new Directive.Include(key, 1, "")),
                                                items.place()),
                                        sequences,
                                        told));
        if (told.isEmpty()) {
            check(
                    new Placed<>(ReadDirective.directives(main.playout()), main.playoutPlace()),
                    sequences,
                    told);
        }
    }

    /// A sequence that leads to one that never ends is not told of again.
    private void check(
            Placed<List<Directive>> directives,
            Map<String, List<Directive>> sequences,
            Set<String> told) {
        try {
            Inlining.of(directives.value(), sequences);
        } catch (ProblemException e) {
            if (told.add(e.getMessage())) {
                flaws.add(directives.place(), Complaint.of(Demand.IS_REFUSED, e.remark()));
            }
        }
    }
}
