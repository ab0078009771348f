package tv.exstream.web.api;

import java.util.Optional;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Screen;
import tv.exstream.screen.Visual;
import tv.exstream.screen.Words;

/// What a screen is to be. Whatever is left out is as on a screen that nobody chose.
record ScreenRequest(
        Optional<Visual> visual,
        Optional<Accompaniment> sound,
        Optional<Double> volume,
        Optional<WordsRequest> words) {
    /// What would leave a screen as it is.
    static ScreenRequest of(Screen known) {
        return new ScreenRequest(
                Optional.of(known.visual()),
                Optional.of(known.sound()),
                Optional.of(known.volume()),
                Optional.of(WordsRequest.of(known.words())));
    }

    Screen on(Screen usual) {
        return new Screen(
                visual.orElse(usual.visual()),
                sound.orElse(usual.sound()),
                volume.orElse(usual.volume()),
                words.map(wish -> wish.on(usual.words())).orElse(usual.words()));
    }

    /// What it is to say.
    record WordsRequest(
            Optional<String> title,
            Optional<String> subtitle,
            Optional<String> channel,
            Optional<String> code,
            Optional<String> clock,
            Optional<Integer> size,
            Optional<String> colour) {
        private static WordsRequest of(Words known) {
            return new WordsRequest(
                    Optional.of(known.title()),
                    Optional.of(known.subtitle()),
                    Optional.of(known.channel()),
                    Optional.of(known.code()),
                    Optional.of(known.clock()),
                    Optional.of(known.size()),
                    Optional.of(known.colour()));
        }

        private Words on(Words usual) {
            return new Words(
                    title.orElse(usual.title()),
                    subtitle.orElse(usual.subtitle()),
                    channel.orElse(usual.channel()),
                    code.orElse(usual.code()),
                    clock.orElse(usual.clock()),
                    size.orElse(usual.size()),
                    colour.orElse(usual.colour()));
        }
    }
}
