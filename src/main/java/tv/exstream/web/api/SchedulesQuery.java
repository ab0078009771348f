package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.plain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tv.exstream.collection.query.Folded;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.Parts;

/// Which schedules are wanted.
///
/// @param q in lower case; empty for all
/// @param kind empty for all
/// @param trouble empty for all, also for those without
/// @param shared the rules that they use
/// @param filler that they use
record SchedulesQuery(
        String q,
        String kind,
        Optional<Trouble> trouble,
        Optional<PartId> shared,
        Optional<PartId> filler,
        Sort sort,
        int offset,
        int limit) {
    static final String ON_DEMAND = "on-demand";

    static final Size LIMIT = new Size("limit", 50, 1, 100);

    /// What is wrong with them.
    sealed interface Trouble {
        /// Whatever it is.
        record Any() implements Trouble {}

        record Of(ScheduleTrouble trouble) implements Trouble {}
    }

    /// By number among those that are alike.
    enum Sort {
        NUMBER,
        NAME,
        END,
    }

    /// Sizes are brought into their bounds.
    ///
    /// @throws ProblemException INVALID_VALUE
    static SchedulesQuery of(SchedulesParameters asked) {
        return new SchedulesQuery(
                asked.q().toLowerCase(Locale.ROOT),
                asked.kind(),
                trouble(asked.trouble()),
                part("shared", PartKind.SCHEDULE, asked.shared()),
                part("filler", PartKind.FILLER, asked.filler()),
                asked.sort().isEmpty() ? Sort.NUMBER : named("sort", asked.sort(), Sort.values()),
                PageQuery.OFFSET.read(asked.offset()),
                LIMIT.read(asked.limit()));
    }

    private static Optional<Trouble> trouble(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return text.equalsIgnoreCase("any")
                ? Optional.of(new Trouble.Any())
                : Optional.of(new Trouble.Of(named("trouble", text, ScheduleTrouble.values())));
    }

    private static Optional<PartId> part(String name, PartKind kind, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return PartId.parse(kind.plural() + "/" + text)
                .or(
                        () -> {
                            throw ProblemException.mustBe(name, plain(Demand.NUMBER_OF_ONE), text);
                        });
    }

    private static <E extends Enum<E>> E named(String name, String text, E[] all) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                ProblemException.mustBe(
                                        name,
                                        Remark.of(
                                                Demand.ONE_OF,
                                                Arrays.stream(all)
                                                        .map(Enum::name)
                                                        .collect(Collectors.joining(", "))),
                                        text));
    }

    /// Whether a line is wanted, as far as that can be said without its parts.
    boolean has(ScheduleLine line, Instant now) {
        return (q.isEmpty() || line.isCalled(q))
                && isOfKind(line)
                && (shared.isEmpty() || line.shared().filter(this::isShared).isPresent())
                && isTroubled(line, now);
    }

    private boolean isShared(Parts.Named rules) {
        return shared.filter(rules.id()::equals).isPresent();
    }

    private boolean isOfKind(ScheduleLine line) {
        return kind.isEmpty()
                || (kind.equals(ON_DEMAND) ? line.isOnDemand() : kind.equals(line.kind()));
    }

    private boolean isTroubled(ScheduleLine line, Instant now) {
        return trouble.map(
                        wanted ->
                                switch (wanted) {
                                    case Trouble.Any() -> !line.troubles(now).isEmpty();
                                    case Trouble.Of(ScheduleTrouble one) ->
                                            line.troubles(now).contains(one);
                                })
                .orElse(true);
    }

    /// Of lines that are in the order of their numbers. For one sort.
    Comparator<ScheduleLine> order() {
        return switch (sort) {
            case NUMBER -> (_, _) -> 0;
            case NAME -> Folded.byPlace(line -> line.channel().name());
            case END -> Comparator.comparing(ScheduleLine::end);
        };
    }
}
