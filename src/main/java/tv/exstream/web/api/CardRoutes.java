package tv.exstream.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.json.StrictJson;
import tv.exstream.problem.Problem;
import tv.exstream.screen.Accompaniment;
import tv.exstream.screen.Visual;
import tv.exstream.web.change.Editable;

/// Cards: short clips that are drawn for the time between programmes.
@RestController
@RequestMapping(path = "/api/cards", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cards")
final class CardRoutes {
    private final CardView cards;

    CardRoutes(CardView cards) {
        this.cards = cards;
    }

    @Operation(summary = "The cards by name")
    @GetMapping
    CardsAnswer cards(
            @ParameterObject @ModelAttribute NameParameters wanted,
            @ParameterObject @ModelAttribute ListParameters part) {
        return cards.some(wanted, part);
    }

    @Operation(summary = "A card and what it was drawn from")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = CardEntry.class)))
    @MayFail(Problem.MEDIA_NOT_FOUND)
    @GetMapping("/{name}")
    @Editable
    String card(@PathVariable String name) {
        return cards.find(name);
    }

    @Operation(
            summary =
                    "Draws a card in the house format of a channel, or another one in the place of the one of this name",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = CardRequest.class))))
    @MayFail({Problem.CHANNEL_NOT_FOUND, Problem.MEDIA_NOT_FOUND, Problem.FFMPEG_UNUSABLE})
    @PutMapping(
            path = "/{name}",
            consumes = {RequestText.JSON, RequestText.UNSAID})
    CardsAnswer putCard(@PathVariable String name, @Parameter(hidden = true) InputStream body)
            throws IOException, InterruptedException {
        return cards.put(name, StrictJson.read(RequestText.of(body), CardRequest.class));
    }

    @Operation(summary = "Removes a card; it is gone from its library with the next scan")
    @MayFail(Problem.MEDIA_NOT_FOUND)
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCard(@PathVariable String name) {
        cards.remove(name);
    }

    /// What is left out is as on a screen nobody chose; it lasts ten seconds.
    ///
    /// @param channel the number of the one whose format and words it has
    record CardRequest(
            String channel,
            Optional<Duration> length,
            Optional<Visual> visual,
            Optional<Accompaniment> sound,
            Optional<Double> volume,
            Optional<ScreenRequest.WordsRequest> words) {
        ScreenRequest screen() {
            return new ScreenRequest(visual, sound, volume, words);
        }
    }

    /// @param folder where they are, for rules that draw from it
    /// @param cards by name unless another order is asked for
    /// @param total how many there are of those that are wanted
    /// @param next asks for those after these; null when there are none
    record CardsAnswer(String folder, List<String> cards, int total, Optional<String> next) {
        CardsAnswer {
            cards = List.copyOf(cards);
        }

        /// All of them.
        CardsAnswer(String folder, List<String> cards) {
            this(folder, cards, cards.size(), Optional.empty());
        }
    }
}
