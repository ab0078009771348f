package tv.exstream.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Scheduler;
import tv.exstream.schedule.cursor.ContentSnapshot;

/// How long it takes one thread to plan many channels over the same ten thousand items, and what an airing costs in memory.
final class ScheduleBench {
    private static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
    private static final Duration FORTNIGHT = Duration.ofDays(14);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final int FEW = 100;
    private static final int MANY = 1_000;

    private final Lab lab;
    private final ContentSnapshot content = BenchSchedules.content();
    private final List<Extension> kept = new ArrayList<>();

    private ScheduleBench(Lab lab) {
        this.lab = lab;
    }

    static List<Section> run(Lab lab) {
        return new ScheduleBench(lab).run();
    }

    private List<Section> run() {
        double cold = seconds(FEW);
        lab.say("schedule: %.2f s while the compiler warms up".formatted(cold));
        kept.clear();
        long before = usedMemory();
        double few = seconds(FEW);
        long airings = kept.stream().mapToLong(each -> each.airings().size()).sum();
        double bytes = (double) (usedMemory() - before) / airings;
        kept.clear();
        double many = seconds(MANY);
        return List.of(
                Section.of(
                        "schedule",
                        new Figure("100 channels x 14 days, cold", cold, Unit.SECONDS),
                        new Figure("100 channels x 14 days", few, Unit.SECONDS).atMost(2),
                        new Figure("1,000 channels x 14 days", many, Unit.SECONDS).atMost(20),
                        new Figure("airings of 100 channels", airings, Unit.NUMBER),
                        new Figure("per airing", few * 1e6 / airings, Unit.MICROSECONDS).atMost(20),
                        new Figure("kept per airing", bytes, Unit.BYTES).atMost(1_000)));
    }

    private double seconds(int channels) {
        boolean keeps = channels == FEW;
        long start = lab.nanoTime().getAsLong();
        for (int channel = 0; channel < channels; channel++) {
            Schedule schedule = BenchSchedules.of(channel);
            Anchor anchor = Anchor.startingAt(START);
            while (anchor.at().isBefore(START.plus(FORTNIGHT))) {
                Extension part =
                        Scheduler.extend(
                                schedule.program(ZONE), content, anchor, START.plus(FORTNIGHT));
                anchor = part.anchor();
                if (keeps) {
                    kept.add(part);
                }
            }
        }
        return lab.millisSince(start) / 1e3;
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
