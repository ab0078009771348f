package tv.exstream.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// All that a run found, for people and for programs. Immutable.
public record BenchReport(Machine machine, List<Section> sections) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public BenchReport {
        sections = List.copyOf(sections);
    }

    /// True when everything was measured and no limit is missed.
    public boolean isKept() {
        return sections.stream().allMatch(Section::isKept);
    }

    /// An aligned table.
    public String text() {
        return new BenchTable(sections).text();
    }

    /// The same as JSON; `ratio` is 1 or less where a limit is kept, and absent where there is none.
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", machine.at().toString());
        all.put("system", machine.system());
        all.put("cores", machine.cores());
        all.put("java", machine.java());
        all.put("options", machine.options());
        all.put("kept", isKept());
        all.put("sections", sections.stream().map(BenchReport::json).toList());
        return JSON.writeValueAsString(all) + "\n";
    }

    private static Map<String, Object> json(Section section) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", section.title());
        if (!section.failure().isEmpty()) {
            values.put("failure", section.failure());
        }
        List<Map<String, Object>> figures = new ArrayList<>();
        section.figures().forEach(figure -> figures.add(json(figure)));
        values.put("figures", figures);
        return values;
    }

    private static Map<String, Object> json(Figure figure) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", figure.name());
        values.put("found", figure.found());
        values.put("unit", figure.unit().text());
        switch (figure.bound()) {
            case Bound.AtMost(double limit) -> values.put("atMost", limit);
            case Bound.AtLeast(double limit) -> values.put("atLeast", limit);
            case Bound.None() -> {
                return values;
            }
        }
        OptionalDouble ratio = figure.ratio();
        ratio.ifPresent(value -> values.put("ratio", Math.round(value * 1_000) / 1_000.0));
        values.put("kept", figure.isKept());
        return values;
    }
}
