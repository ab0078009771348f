package tv.exstream.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.json.SomeParts.ORBIT;
import static tv.exstream.json.SomeParts.block;
import static tv.exstream.json.SomeParts.filler;
import static tv.exstream.json.SomeParts.part;
import static tv.exstream.json.SomeParts.playlist;
import static tv.exstream.json.SomeParts.quoted;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.schedule.block.Block;
import tv.exstream.schedule.block.BlockSchedule;
import tv.exstream.schedule.block.Deco;
import tv.exstream.schedule.block.DecoTemplate;
import tv.exstream.schedule.block.Template;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.Rules;

class RulesJsonTest {
    private final SomeParts parts =
            new SomeParts()
                    .with("fillers/3", filler("Trailers"))
                    .with("playlists/4", playlist("Orbit"))
                    .with("blocks/12", block(60, "{'use': 'playlists/4'}"))
                    .with(
                            "templates/5",
                            "{'items': [{'start': '09:00', 'block': {'use': 'blocks/12'}},"
                                    + " {'start': '20:00', 'block': {'use': 'blocks/12'}}]}")
                    .with(
                            "decos/6",
                            "{'decor': {'deadAir': {'mode': 'OVERRIDE', 'own': [{'use': 'fillers/3'}]}}}")
                    .with(
                            "deco-templates/7",
                            "{'ranges': [{'part': {'from': '18:00', 'to': '06:00'}, 'deco': {'use': 'decos/6'}}]}")
                    .with("schedules/8", classic("{'use': 'fillers/3'}"));

    private static String classic(String filler) {
        return "{'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'source': %s, 'fillers': {'pre': %s}}]}"
                .formatted(ORBIT, filler);
    }

    @Test
    void aPartStandsInItsPlaceAsIfItHadBeenWrittenThere() {
        Rules rules = read(classic("{'use': 'fillers/3'}"));

        String whole = filler("Trailers").replace("{'pools'", "{'name': 'the fillers/3', 'pools'");
        assertThat(rules.schedule()).isEqualTo(read(classic(whole)).schedule());
        assertThat(rules.uses()).containsExactly(id("fillers/3"));
        assertThat(rules.written()).contains("{\"use\":\"fillers/3\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'classic', 'items': [{'mode': {'type': 'flood'}, 'source': {'use': 'playlists/4'}}]}",
                "{'type': 'classic', 'items': [{'mode': {'type': 'flood'}, 'source': {'use': 'playlists/4'}}], 'alternates':"
                        + " [{'name': 'x', 'items': [{'mode': {'type': 'one'}, 'source': {'use': 'playlists/4'}}]}]}",
                "{'type': 'balance', 'sources': [{'name': 'a', 'source': {'use': 'playlists/4'}, 'weight': 1,"
                        + " 'cooldown': 'PT0S', 'mostInARow': 0}]}",
                "{'type': 'blocks', 'decos': {'decos': [{'name': 'd', 'decor': {'breaks': {'mode': 'MERGE', 'own':"
                        + " [{'place': 'BLOCK_END', 'preset': {'use': 'fillers/3'}}]}}}]}}",
                "{'type': 'random-slots', 'options': {'pad': {'minutes': 0}, 'padded': 'EACH', 'spare': 'END', 'chance': 'UNIFORM'},"
                        + " 'slots': [{'name': 'clips', 'showing': {'type': 'clips', 'preset': {'use': 'fillers/3'}}, 'weight': 1,"
                        + " 'length': {'type': 'up-to', 'most': 'PT5M'}, 'mostInARow': 0,"
                        + " 'cooldown': {'length': 'PT0S', 'since': 'START', 'strength': 'HARD'}, 'fillers': {'tail': {'use': 'fillers/3'}}}]}"
            })
    void partsAreFoundWhereverTheyMayStand(String rules) {
        assertThat(RecordJson.write(read(rules).schedule()))
                .containsPattern("Trailers|Orbit")
                .doesNotContain("\"use\"");
    }

    @Test
    void whatATemplateNamesComesIntoTheListsOfTheSchedule() {
        Rules rules =
                read(
                        "{'type': 'blocks', 'calendar': [{'template': {'use': 'templates/5'},"
                                + " 'decoTemplate': {'use': 'deco-templates/7'}}]}");

        BlockSchedule schedule = (BlockSchedule) rules.schedule();
        assertThat(schedule.blocks()).extracting(Block::id).containsExactly(-12L);
        assertThat(schedule.templates())
                .extracting(Template::name)
                .containsExactly("the templates/5");
        assertThat(schedule.decos().decos()).extracting(Deco::name).containsExactly("the decos/6");
        assertThat(schedule.decos().templates())
                .extracting(DecoTemplate::name)
                .containsExactly("the deco-templates/7");
        assertThat(rules.uses())
                .containsExactlyInAnyOrder(id("templates/5"), id("deco-templates/7"));
    }

    @Test
    void whatIsListedAndNamedIsThereOnce() {
        Rules rules =
                read(
                        "{'type': 'blocks', 'blocks': [{'use': 'blocks/12'}, {'id': 12, 'name': 'own', 'length': 'PT1H'}],"
                                + " 'templates': [{'use': 'templates/5'}, {'name': 'own', 'items':"
                                + " [{'start': '00:00', 'block': 12}, {'start': '01:00', 'block': {'use': 'blocks/12'}}]}],"
                                + " 'decos': {'decos': [{'use': 'decos/6'}], 'standard': {'use': 'decos/6'}},"
                                + " 'calendar': [{'template': 'own'}]}");

        BlockSchedule schedule = (BlockSchedule) rules.schedule();
        assertThat(schedule.blocks()).extracting(Block::id).containsExactly(-12L, 12L);
        assertThat(schedule.decos().decos()).hasSize(1);
        assertThat(schedule.decos().standard()).isEqualTo("the decos/6");
        assertThat(rules.uses())
                .containsExactlyInAnyOrder(id("blocks/12"), id("templates/5"), id("decos/6"));
    }

    @Test
    void wholeRulesMayBeNamedAndHaveTheSeedOfTheChannel() {
        assertThat(read("{'use': 'schedules/8'}").schedule().seed()).isEqualTo(7);
        Rules own = read("{'use': 'schedules/8', 'seed': 9}");
        assertThat(own.schedule().seed()).isEqualTo(9);
        assertThat(own.written()).contains("\"seed\":9");
        assertThat(own.uses()).containsExactly(id("schedules/8"));
    }

    @Test
    void rulesAboutNamedRulesHaveTheSeedWithin() {
        Rules usual = read("{'type': 'on-demand', 'rules': {'use': 'schedules/8'}}");
        Rules own = read("{'type': 'on-demand', 'rules': {'use': 'schedules/8', 'seed': 9}}");
        parts.with("schedules/9", "{'type': 'on-demand', 'rules': {'use': 'schedules/8'}}");

        assertThat(usual.schedule().seed()).isEqualTo(7);
        assertThat(own.schedule().seed()).isEqualTo(9);
        assertThat(read("{'use': 'schedules/9'}").schedule()).isEqualTo(usual.schedule());
        assertRefused(
                () ->
                        new RulesJson(parts)
                                .uses(
                                        part(
                                                "schedules/8",
                                                "{'type': 'on-demand', 'rules': {'use': 'schedules/9'}}")),
                "content.rules(schedules/9).rules: a part must not use itself: schedules/8 -> schedules/9 -> schedules/8");
    }

    @Test
    void rulesThatUseNothingUseNothing() {
        assertThat(read(classic(filler("Spots"))).uses()).isEmpty();
    }

    @Test
    void whatIsUsualIsTakenOnlyWhereNothingIsSaid() {
        String own = classic(filler("Spots")).replaceFirst("\\{", "{'seed': 1, ");

        assertThat(read(classic(filler("Spots"))).schedule().seed()).isEqualTo(7);
        assertThat(read(own).schedule().seed()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'use': 'fillers/99'} | items[0].fillers.pre: use must name one of the fillers: \"fillers/99\"",
                "{'use': 'blocks/12'} | items[0].fillers.pre: use must name one of the fillers: \"blocks/12\"",
                "{'use': 'blocks/3'} | items[0].fillers.pre: use must name one of the fillers: \"blocks/3\"",
                "{'use': 'fillers/03'} | use must name one of the fillers: \"fillers/03\"",
                "{'use': 'fillers/3 '} | use must name one of the fillers: \"fillers/3 \"",
                "{'use': 'fillers/99999999999999999999'} | use must name one of the fillers:",
                "{'use': 3} | use must name one of the fillers: 3",
                "{'use': null} | use must name one of the fillers: null",
                "{'use': 'fillers/3', 'name': 'x'} | items[0].fillers.pre must have nothing beside use: name",
                "{'pools': {'use': 'playlists/4'}} | items[0].fillers.pre.pools must be a list in brackets: {\"use\"",
                "{'pools': [{'use': 'fillers/3'}]} | items[0].fillers.pre.pools[0].selection must be an object in braces: nothing",
            })
    void aUseOfNothingIsRefusedWithItsPlace(String filler, String message) {
        assertRefused(() -> read(classic(filler)), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'use': 'blocks/12'} | body: use must name one of the schedules: \"blocks/12\"",
                "{'type': 'blocks', 'calendar': [{'template': {'use': 'blocks/12'}}]}"
                        + " | calendar[0].template: use must name one of the templates: \"blocks/12\"",
                "{'type': 'blocks', 'blocks': 5, 'calendar': [{'template': {'use': 'templates/5'}}]}"
                        + " | blocks must be a list in brackets: 5",
                "{'type': 'blocks', 'templates': [{'name': 'the templates/5'}], 'calendar': [{'template': {'use': 'templates/5'}}]}"
                        + " | body: template the templates/5 must be there only once",
                "{'type': 'nothing', 'source': {'use': 'fillers/99'}} | type must be one of balance,",
            })
    void otherMistakesAreSaidWithTheirPlace(String rules, String message) {
        assertRefused(() -> read(rules), message);
    }

    @Test
    void aMistakeWithinAPartNamesThePart() {
        parts.with("fillers/3", "{'pools': [{'selection': {'type': 'movie'}}]}")
                .with("blocks/12", block(7 * 24 * 60, ORBIT));

        assertRefused(
                () -> read(classic("{'use': 'fillers/3'}")),
                "items[0].fillers.pre(fillers/3).pools[0].selection.type must be one of");
        assertRefused(
                () -> read("{'use': 'schedules/8'}"),
                "body(schedules/8).items[0].fillers.pre(fillers/3).pools[0].selection.type");
        assertRefused(
                () ->
                        read(
                                "{'type': 'blocks', 'calendar': [{'template': {'use': 'templates/5'}}]}"),
                "blocks[0](blocks/12): length of block the blocks/12 must be whole minutes up to a day");
        parts.with("templates/5", "{'items': [{'start': '09:00', 'block': {'use': 'blocks/98'}}]}");
        assertRefused(
                () ->
                        read(
                                "{'type': 'blocks', 'calendar': [{'template': {'use': 'templates/5'}}]}"),
                "calendar[0].template(templates/5).items[0].block: use must name one of the blocks: \"blocks/98\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "blocks/1 | {'use': 'blocks/1'} | content: a part must not use itself: blocks/1 -> blocks/1",
                "blocks/1 | {'use': 'fillers/3'} | content: use must name one of the blocks: \"fillers/3\"",
                "blocks/1 | {'length': 'PT1H', 'id': 3} | content.id must not be there: 3",
                "blocks/1 | {'length': 'PT1H', 'name': 'x'} | content.name must not be there: \"x\"",
                "blocks/1 | {'length': 'PT25H'} | content: length of block the blocks/1 must be whole minutes",
                "blocks/1 | {'length': 'PT1H', 'items': [{}]} | content.items[0].source",
                "blocks/1 | {'length': 'PT1H', 'items': [{'source': {'use': 'playlists/5'}}]}"
                        + " | content.items[0].source: use must name one of the playlists: \"playlists/5\"",
                "templates/1 | {'items': [{'start': '23:30', 'block': {'use': 'blocks/12'}}]}"
                        + " | content: template the templates/1: block the blocks/12 at 23:30 for 60 minutes must end by midnight",
                "templates/1 | {'items': [{'start': '09:00', 'block': 12}]}"
                        + " | content: block that template the templates/1 uses must exist: 12",
                "decos/1 | {'decor': 5} | content.decor must be an object in braces: 5",
                "deco-templates/1 | {'ranges': [{'part': {'from': '18:00', 'to': '06:00'}, 'deco': 'night'}]}"
                        + " | content: deco that deco template the deco-templates/1 uses must exist: night",
                "fillers/1 | {'pools': []} | content: filler the fillers/1 must have clips",
                "fillers/1 | {'pools': [], 'name': 'x'} | content.name must not be there: \"x\"",
                "playlists/1 | {'type': 'pool'} | content.type must be one of marathon, playlist: \"pool\"",
                "playlists/1 | {} | content.type must be one of marathon, playlist: nothing",
                "playlists/1 | {'type': 'playlist', 'entries': []} | content: playlist must have an entry",
                "schedules/1 | {'type': 'flood', 'seed': 3} | content.seed must not be there: 3",
                "schedules/1 | {'type': 'flood'} | content.collection must be the id of a collection: nothing",
                "schedules/1 | [] | body must be an object in braces: []",
            })
    void aPartThatRulesCouldNotUseIsRefused(String id, String content, String message) {
        assertRefused(() -> new RulesJson(parts).uses(part(id, content)), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fillers/3",
                "playlists/4",
                "blocks/12",
                "templates/5",
                "decos/6",
                "deco-templates/7",
                "schedules/8"
            })
    void aPartOfEveryKindCanBeTried(String id) {
        List<PartId> uses =
                List.copyOf(new RulesJson(parts).uses(parts.apply(id(id)).orElseThrow()));

        assertThat(uses)
                .isEqualTo(
                        switch (id) {
                            case "blocks/12" -> List.of(id("playlists/4"));
                            case "templates/5" -> List.of(id("blocks/12"));
                            case "decos/6", "schedules/8" -> List.of(id("fillers/3"));
                            case "deco-templates/7" -> List.of(id("decos/6"));
                            default -> List.of();
                        });
    }

    @Test
    void aPartMayBeAnotherOneUnderANameOfItsOwn() {
        parts.with("blocks/13", "{'use': 'blocks/12'}")
                .with(
                        "templates/5",
                        "{'items': [{'start': '09:00', 'block': {'use': 'blocks/13'}}]}");

        BlockSchedule schedule =
                (BlockSchedule)
                        read("{'type': 'blocks', 'calendar': [{'template': {'use': 'templates/5'}}]}")
                                .schedule();

        assertThat(schedule.blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.id()).isEqualTo(-13))
                .satisfies(block -> assertThat(block.name()).isEqualTo("the blocks/13"));
    }

    @Test
    void aCircleOfPartsIsRefusedWithTheWay() {
        parts.with("blocks/13", "{'use': 'blocks/14'}").with("blocks/14", "{'use': 'blocks/15'}");

        assertRefused(
                () -> new RulesJson(parts).uses(part("blocks/15", "{'use': 'blocks/13'}")),
                "a part must not use itself: blocks/15 -> blocks/13 -> blocks/14 -> blocks/15");
    }

    @Test
    void partsWithinPartsHaveAnEnd() {
        IntStream.range(100, 200)
                .forEach(i -> parts.with("blocks/" + i, "{'use': 'blocks/%d'}".formatted(i + 1)));
        parts.with("blocks/200", block(60, ORBIT));

        assertRefused(
                () -> new RulesJson(parts).uses(part("blocks/1", "{'use': 'blocks/100'}")),
                "at most 20 parts must be within one another: blocks/1 -> blocks/100 ->");
        assertThat(new RulesJson(parts).uses(part("blocks/1", "{'use': 'blocks/190'}")))
                .containsExactly(id("blocks/190"));
    }

    @Test
    void aFewPartsDoNotBecomeGigabytes() {
        parts.with("playlists/4", playlist("x".repeat(100_000)));
        String items =
                String.join(
                        ",",
                        IntStream.range(0, 50)
                                .mapToObj(
                                        _ ->
                                                "{'mode': {'type': 'one'}, 'source': {'use': 'playlists/4'}}")
                                .toList());

        assertRefused(
                () -> read("{'type': 'classic', 'items': [" + items + "]}"),
                "items[41].source: parts must have at most 4194304 characters in all");
    }

    private Rules read(String json) {
        return new RulesJson(parts).rules(quoted(json), 7);
    }

    private static PartId id(String text) {
        return PartId.parse(text).orElseThrow();
    }

    private static void assertRefused(Runnable reading, String message) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.INVALID_VALUE))
                .hasMessageContaining(message);
    }
}
