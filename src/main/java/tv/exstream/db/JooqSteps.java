package tv.exstream.db;

import static tv.exstream.db.tables.Tables.MEASURED_STEP;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import tools.jackson.core.JacksonException;
import tv.exstream.db.tables.tables.records.MeasuredStepRecord;
import tv.exstream.measure.Measure;
import tv.exstream.measure.Step;
import tv.exstream.measure.Steps;
import tv.exstream.time.TimeRange;

/// What was measured, in the database: a row for each step.
public final class JooqSteps implements Steps {
    private final Database database;

    public JooqSteps(Database database) {
        this.database = database;
    }

    /// How a row has the means: by the names of measures.
    private record Means(Map<String, Double> means) {
        Means {
            means = Map.copyOf(means);
        }
    }

    @Override
    public List<Step> all() {
        return database.read(
                sql ->
                        sql
                                .selectFrom(MEASURED_STEP)
                                .orderBy(MEASURED_STEP.STEP_SECONDS, MEASURED_STEP.BEGUN_AT)
                                .fetch(JooqSteps::step)
                                .stream()
                                .flatMap(Optional::stream)
                                .toList());
    }

    /// A row that cannot be read, or has only measures of another version, is as if nothing had been measured.
    private static Optional<Step> step(MeasuredStepRecord row) {
        try {
            return Optional.of(
                    new Step(
                            Duration.ofSeconds(row.getStepSeconds()),
                            Instant.ofEpochMilli(row.getBegunAt()),
                            means(row.getMeans())));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Map<Measure, Double> means(String json) {
        return JsonColumn.read(json, Means.class).means().entrySet().stream()
                .filter(each -> Measure.of(each.getKey()).isPresent())
                .collect(
                        Collectors.toMap(
                                each -> Measure.of(each.getKey()).orElseThrow(),
                                Map.Entry::getValue));
    }

    @Override
    public void keep(List<Step> steps, Map<Duration, TimeRange> reach) {
        int _ =
                database.write(
                        sql -> {
                            int[] _ = sql.batch(puts(sql, steps)).execute();
                            return sql.deleteFrom(MEASURED_STEP)
                                    .where(DSL.not(within(reach)))
                                    .execute();
                        });
    }

    private static List<Query> puts(DSLContext sql, List<Step> steps) {
        return steps.stream().<Query>map(each -> put(sql, each)).toList();
    }

    private static Query put(DSLContext sql, Step step) {
        Map<String, Double> means = new HashMap<>();
        step.means().forEach((measure, mean) -> means.put(measure.label(), mean));
        return sql.insertInto(MEASURED_STEP)
                .set(MEASURED_STEP.STEP_SECONDS, Math.toIntExact(step.length().toSeconds()))
                .set(MEASURED_STEP.BEGUN_AT, step.from().toEpochMilli())
                .set(MEASURED_STEP.MEANS, JsonColumn.write(new Means(means)))
                .onConflict(MEASURED_STEP.STEP_SECONDS, MEASURED_STEP.BEGUN_AT)
                .doUpdate()
                .setAllToExcluded();
    }

    private static Condition within(Map<Duration, TimeRange> reach) {
        return DSL.or(
                reach.entrySet().stream()
                        .map(each -> within(each.getKey(), each.getValue()))
                        .toList());
    }

    private static Condition within(Duration length, TimeRange range) {
        return MEASURED_STEP
                .STEP_SECONDS
                .eq(Math.toIntExact(length.toSeconds()))
                .and(MEASURED_STEP.BEGUN_AT.ge(range.start().toEpochMilli()))
                .and(MEASURED_STEP.BEGUN_AT.lt(range.end().toEpochMilli()));
    }
}
