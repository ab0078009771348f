package tv.exstream.relay;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.ffmpeg.LiveCommand;
import tv.exstream.live.CoolDowns;
import tv.exstream.live.Leases;
import tv.exstream.live.Limits;
import tv.exstream.live.LivePages;
import tv.exstream.live.LiveSourceChanged;
import tv.exstream.live.LiveSources;
import tv.exstream.live.LiveSourcesBrought;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.SourceReach;
import tv.exstream.prepare.FillQueue;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.rendition.Fills;
import tv.exstream.rendition.LiveReach;
import tv.exstream.source.Sources;
import tv.exstream.store.DiskRenditions;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {
    private final LiveConfig live;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private final RandomGenerator random;

    RelayConfiguration(
            LiveConfig live, InstantSource clock, LongSupplier nanoTime, RandomGenerator random) {
        this.live = live;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.random = random;
    }

    @Bean
    Pipeline.Parts pipelineParts(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        return new Pipeline.Parts(
                tools, processes, budget, this::watch, LiveCommand.Sight.PICTURE, nanoTime);
    }

    private LiveCommand.Watch watch() {
        Config.Live faults = live.now().live();
        return new LiveCommand.Watch(
                Math.toIntExact(faults.black().toSeconds()),
                Math.toIntExact(faults.frozen().toSeconds()),
                Math.toIntExact(faults.silent().toSeconds()));
    }

    @Bean
    Leases connectionLeases() {
        return new Leases();
    }

    @Bean
    Relay.Parts relayParts(
            Outbound outbound, Pipeline.Parts pipelines, Naming naming, Leases leases) {
        var seeds = new SplittableRandom(random.nextLong());
        return new Relay.Parts(
                new Fetcher(outbound.streaming()),
                leases,
                new RungCounts(),
                pipelines,
                new CoolDowns(Limits.USUAL),
                naming,
                nanoTime,
                seeds);
    }

    @Bean
    Naming naming(
            Memory memory, Sources sources, Outbound outbound, ObjectProvider<LivePages> pages) {
        return new OwnersNaming(
                memory.known(),
                sources,
                new SourceReach(outbound.border()),
                pages.getIfAvailable(() -> LivePages.NONE));
    }

    @Bean
    Relays.Place relayPlace(Memory memory, DiskRenditions renditions) {
        return new Relays.Place(memory.known(), renditions, clock);
    }

    @Bean
    Relays relays(Relays.Place place, Relay.Parts parts) {
        return new Relays(place, parts);
    }

    @Bean
    Replays replays(Relays.Place place, Relay.Parts parts) {
        return new Replays(place, parts, live.now().timeline().zone());
    }

    @Bean
    LiveReach liveReach(Memory memory) {
        return new LiveReach(
                clock,
                item ->
                        memory.known().inOrder(item).stream()
                                .map(each -> each.source().past().reach())
                                .max(Comparator.naturalOrder())
                                .orElse(Duration.ZERO));
    }

    /// No bean of the sources themselves: whoever else asks for them is to ask the database.
    @Bean
    Memory memory(LiveSources sources) {
        return new Memory(new KnownSources(sources));
    }

    @Bean
    News liveNews(RelayWatch watch, Memory memory, Relays relays, Replays replays) {
        return new News(watch, memory, relays, replays);
    }

    /// What ends a relay.
    record News(RelayWatch watch, Memory memory, Relays relays, Replays replays) {
        @EventListener
        void changed(LiveSourceChanged event) {
            learn();
            relays.changed(Set.of(event.item()));
            replays.changed(Set.of(event.item()));
        }

        /// Lists change their addresses with every reading: nobody who watches is cut off for that.
        @EventListener
        void brought(LiveSourcesBrought event) {
            learn();
            relays.changed(Set.of());
        }

        private void learn() {
            memory.known().outdate();
            watch.learn();
        }
    }

    /// What is known of the sources without asking the database.
    record Memory(KnownSources known) {}

    @Bean
    RelayWatch relayWatch(Relays relays, Replays replays, Memory memory) {
        return new RelayWatch(relays, replays, memory.known());
    }

    /// What sessions ask.
    @Bean
    @Primary
    Fills fills(FillQueue files, Relays relays, Replays replays) {
        return new AllFills(files, relays, replays);
    }
}
