package tv.exstream.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tv.exstream.problem.ProblemException;

/// All measurements, by name. One that cannot be made does not keep the others from being made.
public final class Suite {
    private static final Map<String, Bench> BENCHES = benches();

    private Suite() {}

    /// Measures something and answers what it found.
    private interface Bench {
        /// @throws IOException when something that is measured or helps measuring does not do what it must
        /// @throws ProblemException as IOException
        List<Section> run(Lab lab) throws IOException, InterruptedException;
    }

    private static Map<String, Bench> benches() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("splicer", SplicerBench::run);
        benches.put("schedule", ScheduleBench::run);
        benches.put("fan-out", FanOutBench::run);
        benches.put("zap", ZapBench::run);
        benches.put("cold-zap", ColdZapBench::run);
        benches.put("prepare", PrepareBench::run);
        benches.put("store", StoreBench::run);
        benches.put("start", StartBench::run);
        benches.put("xmltv", XmltvBench::run);
        benches.put("guide", GuideBench::run);
        benches.put("pages", PagesBench::run);
        benches.put("visitors", VisitorsBench::run);
        benches.put("query", QueryBench::run);
        benches.put("scan", ScanBench::run);
        benches.put("lists", ListsBench::run);
        benches.put("media-server", MediaServerBench::run);
        benches.put(Selection.SOAK, SoakBench::run);
        return Collections.unmodifiableMap(benches);
    }

    /// Reads names, `--quick` and `--minutes N`; without names everything but the soak is measured.
    ///
    /// @throws ProblemException INVALID_CONFIGURATION
    public static Selection select(List<String> arguments) {
        return Selection.parse(arguments, BENCHES.keySet());
    }

    public static BenchReport run(Selection selection, Lab lab) throws InterruptedException {
        List<Section> sections = new ArrayList<>();
        for (String name : selection.names()) {
            sections.addAll(run(name, lab));
        }
        return new BenchReport(Machine.here(lab.jvm(), lab.clock().instant()), sections);
    }

    private static List<Section> run(String name, Lab lab) throws InterruptedException {
        try {
            return Objects.requireNonNull(BENCHES.get(name), name).run(lab);
        } catch (IOException | ProblemException e) {
            return List.of(Section.failed(name, String.valueOf(e.getMessage())));
        }
    }
}
