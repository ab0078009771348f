package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics.Named;
import tv.exstream.overlay.GraphicsContract;
import tv.exstream.overlay.InMemoryGraphics;
import tv.exstream.overlay.Plate;
import tv.exstream.overlay.Timing;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Presentation;
import tv.exstream.playout.Presentation.Dress;

class GraphicCatalogueTest {
    private static final Channel FIVE = channel(5).build();
    private static final Airing FILM = airing(1).build();

    private static final Path CARDS = Path.of("/data/cards");

    private final InMemoryGraphics graphics = new InMemoryGraphics();

    @Test
    void aChannelHasItsOwnAndThoseThatRulesAdd() {
        GraphicCatalogue catalogue = catalogue();
        assertThat(catalogue.of(FIVE, FILM, item("film").build())).isEmpty();
        graphics.put(new Named("next", Graphic.UP_NEXT));
        graphics.put(new Named("clock", GraphicsContract.CLOCK));
        graphics.assign(FIVE.id(), List.of("next"));
        catalogue.refresh();

        assertThat(catalogue.of(FIVE, FILM, item("film").build())).containsExactly(Graphic.UP_NEXT);
        assertThat(
                        catalogue.of(
                                FIVE,
                                dressed("clock?when=soon", "next", "unknown"),
                                item("film").build()))
                .containsExactly(Graphic.UP_NEXT, GraphicsContract.CLOCK);
        assertThat(catalogue.of(channel(6).build(), FILM, item("film").build())).isEmpty();
    }

    @Test
    void overACardIsNothingButTheGraphicWithItsName() {
        GraphicCatalogue catalogue = catalogue();
        graphics.put(new Named("next", Graphic.UP_NEXT));
        graphics.put(new Named("soon", GraphicsContract.CLOCK));
        graphics.assign(FIVE.id(), List.of("next"));
        catalogue.refresh();

        assertThat(catalogue.of(FIVE, FILM, item("soon").at("/data/cards/soon.ts").build()))
                .containsExactly(GraphicsContract.CLOCK);
        assertThat(catalogue.of(FIVE, FILM, item("ident").at("/data/cards/ident.ts").build()))
                .isEmpty();
    }

    @Test
    void theVersionCountsWhatChangesAnswers() {
        GraphicCatalogue catalogue = catalogue();
        long first = catalogue.version();
        catalogue.refresh();
        assertThat(catalogue.version()).isEqualTo(first);

        graphics.put(new Named("next", Graphic.UP_NEXT));
        catalogue.refresh();
        long second = catalogue.version();
        assertThat(second).isNotEqualTo(first);

        graphics.assign(FIVE.id(), List.of("next"));
        catalogue.refresh();
        assertThat(catalogue.version()).isNotEqualTo(second);
    }

    @Test
    void nobodyLooksAheadForWordsThatAreAlwaysTheSame() {
        GraphicCatalogue catalogue = catalogue();
        Graphic up = Graphic.UP_NEXT;
        graphics.put(
                new Named(
                        "name",
                        new Graphic(
                                "{name}",
                                "",
                                up.style(),
                                new Timing.Permanent(),
                                Plate.Motion.NONE,
                                false,
                                false)));
        catalogue.refresh();
        assertThat(catalogue.looksAhead()).isFalse();

        graphics.put(new Named("next", up));
        catalogue.refresh();
        assertThat(catalogue.looksAhead()).isTrue();
    }

    private GraphicCatalogue catalogue() {
        var catalogue = new GraphicCatalogue(graphics, CARDS);
        catalogue.refresh();
        return catalogue;
    }

    private static Airing dressed(String... names) {
        Dress plain = Dress.PLAIN;
        Dress dress = new Dress(true, plain.watermarks(), List.of(names), plain.languages());
        return airing(1).shownAs(new Presentation("", Presentation.PLAIN.listing(), dress)).build();
    }
}
