package tv.exstream.schedule;

import java.time.Instant;
import java.util.Optional;
import tv.exstream.schedule.Programmes.Layout;
import tv.exstream.time.CivilTime;

/// Carries a fit out: works out what fits, then shows one item of it after another. Owned by one thread.
final class FitLevel {
    private final Stage stage;
    private final Fits fits;
    private final Performance performance;
    private final Exits exits;

    FitLevel(Stage stage, Fits fits, Performance performance, Exits exits) {
        this.stage = stage;
        this.fits = fits;
        this.performance = performance;
        this.exits = exits;
    }

    /// @param level the one of the fit
    void advance(Instruction.Fit fit, Level level) {
        Fits.Now now = now(level);
        if (level.step == 0) {
            plan(fit, now, level);
            return;
        }
        Optional<Layout> layout = fits.show(fit, now, level.step - 1);
        if (layout.isPresent()) {
            performance.lay(layout.get(), fit.feed().cursor());
            level.pass++;
            next(level);
        } else if (level.step > 1) {
            level.step = 0;
        } else {
            exits.finish();
        }
    }

    private void next(Level level) {
        if (!fits.isLast(level.step - 1)) {
            level.step++;
        } else if (fits.hasMore()) {
            level.step = 0;
        } else {
            exits.finish();
        }
    }

    /// Before a pin nothing may be too long, and behind it there is more.
    private void plan(Instruction.Fit fit, Fits.Now now, Level level) {
        if (!fits.isDone(fit, now)) {
            Instant end = fits.plan(fit, now);
            if (end.isAfter(now.at())) {
                stage.stack().extend(end);
                level.step = 1;
                return;
            }
            if (fits.isKeptByPin(fit, now)) {
                stage.leftovers().waitFor(now.pin());
                return;
            }
        }
        exits.finish();
    }

    private Fits.Now now(Level level) {
        Stack stack = stage.stack();
        Instant at = stage.tape().at();
        Instant pin = stage.leftovers().nextPin();
        return new Fits.Now(
                at,
                Instant.ofEpochMilli(level.begunAt),
                stack.deadline(),
                pin.isBefore(stack.deadline()) ? pin : Instant.MAX,
                stack.isJoined(),
                (int) level.pass,
                stack.day().orElseGet(() -> CivilTime.dayOf(at, stage.zone())),
                stack.title());
    }
}
