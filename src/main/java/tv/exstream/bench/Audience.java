package tv.exstream.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// All viewers, in a process of their own, so that the server's share of the machine can be told apart. Owned by one thread.
///
/// It says `begin` and `end` when the window does, and then its [AudienceTally].
public final class Audience {
    static final String BEGIN = "begin";
    static final String END = "end";

    /// Whoever has not been served by then is refused.
    private static final Duration SEATING = Duration.ofSeconds(30);

    private final AudiencePlan plan;
    private final Consumer<String> speech;
    private final LongSupplier nanos;
    private final Window window = new Window();
    private final Gaps gaps = new Gaps();
    private final List<AudienceMember> members = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private Audience(AudiencePlan plan, LongSupplier nanoTime, Consumer<String> speech) {
        this.plan = plan;
        this.speech = speech;
        long origin = nanoTime.getAsLong();
        nanos = () -> nanoTime.getAsLong() - origin;
    }

    /// @param arguments those of an [AudiencePlan]
    public static void watch(List<String> arguments, LongSupplier nanoTime, Consumer<String> speech)
            throws InterruptedException {
        var audience = new Audience(AudiencePlan.parse(arguments), nanoTime, speech);
        audience.come();
        audience.stay();
        speech.accept(audience.tally().json());
    }

    /// The first viewers of all channels come first, then the second ones.
    private void come() throws InterruptedException {
        int viewers = plan.crowd().viewers();
        var seated = new CountDownLatch(viewers);
        var around = new AudienceMember.Surroundings(plan, nanos, window, gaps, seated);
        for (int n = 0; n < viewers; n++) {
            var member = new AudienceMember(1 + n % plan.crowd().channels(), around);
            long due = plan.pause().toNanos() * n;
            if (due > nanos.getAsLong()) {
                Thread.sleep(Duration.ofNanos(due - nanos.getAsLong()));
            }
            members.add(member);
            threads.add(Thread.ofVirtual().start(member));
        }
        boolean _ = seated.await(SEATING.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stay() throws InterruptedException {
        long begin = nanos.getAsLong() + plan.warmUp().toNanos();
        window.set(begin, begin + plan.window().toNanos());
        Thread.sleep(plan.warmUp());
        speech.accept(BEGIN);
        Thread.sleep(plan.window());
        speech.accept(END);
        for (Thread thread : threads) {
            boolean _ = thread.join(AudienceMember.PATIENCE.plusSeconds(1));
        }
    }

    private AudienceTally tally() {
        Samples firstBytes = new Samples();
        members.stream()
                .filter(member -> !member.isRefused())
                .forEach(member -> firstBytes.add(member.firstByteMillis()));
        return new AudienceTally(
                count(AudienceMember::isRefused),
                count(AudienceMember::isLate),
                count(AudienceMember::isStarved),
                members.stream().mapToLong(member -> member.meter().bytes()).sum(),
                gaps.percentileMillis(99),
                longestMillis(),
                firstBytes.count() == 0 ? 0 : firstBytes.percentile(95));
    }

    private int count(Predicate<AudienceMember> condition) {
        return (int) members.stream().filter(condition).count();
    }

    private double longestMillis() {
        return members.stream()
                .filter(member -> !member.isRefused())
                .mapToDouble(member -> member.meter().longestNanos() / 1e6)
                .max()
                .orElse(0);
    }
}
