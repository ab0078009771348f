package tv.exstream.prepare;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.account.Account;
import tv.exstream.account.Accounts;
import tv.exstream.account.RatingLimit;
import tv.exstream.channel.Channels;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Playouts;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.screen.Screens;

/// Puts together what is shown between programmes and instead of them.
@Configuration(proxyBeanMethods = false)
class SlateConfiguration {
    private final LiveConfig live;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final Accounts accounts;

    SlateConfiguration(
            LiveConfig live, InstantSource clock, LongSupplier nanoTime, Accounts accounts) {
        this.accounts = accounts;
        this.live = live;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Bean
    SlateFiles slateFiles() {
        return new SlateFiles(live.now().data().resolve("slates"));
    }

    @Bean
    ScreenClocks screenClocks(SlateFiles files, SlateDrawing drawing) {
        return new ScreenClocks((face, from, to) -> drawing.draw(face, files, from, to), clock);
    }

    @Bean
    Rounds clockDrawing(ScreenClocks clocks) {
        return new Rounds("screen-clocks", ScreenClocks.PAUSE, clocks::draw);
    }

    @Bean
    Slates slates(SlateFiles files, ScreenClocks clocks) {
        return new Slates(files, live.of(Config::screens), clocks, Slates.MOST_IN_MEMORY);
    }

    @Bean
    SlateDesigns slateDesigns(Screens screens, MediaItems media, Playouts playouts) {
        return new SlateDesigns(
                screens, media, new Gaps(playouts, media, clock), live.of(Config::screens));
    }

    @Bean
    SlateDrawing slateDrawing(
            FfmpegTools tools, Processes processes, ProcessBudget budget, Screens screens) {
        return new SlateDrawing(tools, processes, budget, screens);
    }

    @Bean
    Cards cards(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        return new Cards(tools, processes, budget, live.now().cardFolder());
    }

    @Bean
    ScreenPreviews screenPreviews(SlateDesigns designs, SlateFiles files, SlateDrawing drawing) {
        return new DrawnPreviews(designs, files, drawing, clock);
    }

    @Bean
    SlatePainter.Studio studio(
            Slates slates, SlateDesigns designs, SlateFiles files, SlateDrawing drawing) {
        return new SlatePainter.Studio(
                slates,
                designs,
                files,
                drawing,
                SlatePainter.MOST_BYTES,
                () -> accounts.all().stream().anyMatch(SlateConfiguration::isLimited));
    }

    private static boolean isLimited(Account account) {
        return !account.allowance().ratings().equals(RatingLimit.NONE);
    }

    @Bean
    SlatePainter slatePainter(SlatePainter.Studio studio, Channels channels) {
        return new SlatePainter(studio, channels, nanoTime);
    }

    @Bean
    Rounds drawing(SlatePainter painter) {
        var rounds = new Rounds("slates", SlatePainter.PAUSE, painter::drawMissing);
        live.listen(_ -> rounds.wake());
        return rounds;
    }
}
