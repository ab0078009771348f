package tv.exstream.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.Selection;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.part.PartKind;

class ExchangeTest {
    private final List<String> places = new ArrayList<>();
    private final Exchange exchange = new Exchange(new Noted());

    /// Each number becomes one more than a thousand more; 9 stands for what is left out.
    private final class Noted implements Exchange.Names {
        private Optional<JsonNode> noted(String kind, JsonNode named, String place) {
            places.add(kind + " " + place);
            return named.asInt() == 9
                    ? Optional.empty()
                    : Optional.of(JsonNodeFactory.instance.numberNode(named.asInt() + 1_000));
        }

        @Override
        public Optional<JsonNode> channel(JsonNode named, String place) {
            return noted("channel", named, place);
        }

        @Override
        public Optional<JsonNode> collection(JsonNode named, String place) {
            return noted("collection", named, place);
        }

        @Override
        public Optional<JsonNode> media(JsonNode named, String place) {
            return noted("media", named, place);
        }

        @Override
        public Optional<JsonNode> part(JsonNode use, String place) {
            places.add("part " + place);
            return Optional.of(use);
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'manual','picks':[{'type':'item','id':3},{'type':'show','title':'3'}]} | media c.picks[0].id",
                "{'type':'multi','members':[{'collection':3}]}                                   | collection c.members[0].collection",
                "{'type':'playlist','entries':[{'source':{'type':'item','id':3}}]}                | media c.entries[0].source.id",
                "{'type':'playlist','entries':[{'source':{'type':'reruns','id':3}}]}              | collection c.entries[0].source.id",
                "{'type':'rerun','source':{'type':'collection','id':3}}                           | collection c.source.id"
            })
    void whatACollectionHoldsIsExchangedWhereverItStands(String content, String place) {
        JsonNode exchanged = exchange.ofContent(json(content), "c").orElseThrow();

        assertThat(places).containsExactly(place);
        assertThat(exchanged).isEqualTo(json(content.replace(":3", ":1003")));
    }

    @Test
    void whatIsLeftOutOfAListTakesItsElementAlong() {
        String picks = "{'type':'manual','picks':[%s],'customOrder':true}";
        String two = "{'type':'item','id':9},{'type':'item','id':3}";

        assertThat(exchange.ofContent(json(picks.formatted(two)), "c"))
                .contains(json(picks.formatted("{'type':'item','id':1003}")));
        assertThat(exchange.ofContent(json("{'type':'rerun','source':{'type':'item','id':9}}"), ""))
                .isEmpty();
    }

    @Test
    void rulesAndPartsAreExchanged() {
        String mirror = "{'type':'mirror','target':3}";
        String filler =
                "{'pools':[{'selection':{'type':'item','id':3},'ordering':{'order':'SHUFFLE'}}]}";

        assertThat(exchange.ofRules(json(mirror), "r"))
                .contains(json("{'type':'mirror','target':1003}"));
        assertThat(exchange.ofPart(PartKind.FILLER, json(filler), "p"))
                .contains(json(filler.replace(":3", ":1003")));
        assertThat(places).containsExactly("channel r.target", "media p.pools[0].selection.id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5",
                "[]",
                "{}",
                "null",
                "{'type':'manual'}",
                "{'type':'manual','picks':5}",
                "{'type':'manual','picks':[5,null,[]]}",
                "{'type':'other','picks':[{'id':3}]}",
                "{'type':5}"
            })
    void whatIsWrittenWronglyStaysForThoseWhoReadIt(String content) {
        assertThat(exchange.ofContent(json(content), "")).contains(json(content));
        assertThat(exchange.ofRules(json(content), "")).contains(json(content));
    }

    /// A sealed type without names of its variants would hide the numbers in them.
    @Test
    void everyTypeThatRulesAndCollectionsReachHasNamesForItsVariants() {
        Deque<JavaType> left = new ArrayDeque<>();
        left.add(Places.of(Schedule.class));
        left.add(Places.of(MediaCollection.Content.class));
        Arrays.stream(PartKind.values()).map(PartPlaces::type).map(Places::of).forEach(left::add);
        Set<JavaType> seen = new HashSet<>();
        while (!left.isEmpty()) {
            JavaType type = Places.present(left.removeFirst());
            if (seen.add(type)) {
                left.addAll(within(type));
            }
        }

        assertThat(seen).contains(Places.of(Selection.Pick.class), Places.of(Selection.Item.class));
    }

    private static List<JavaType> within(JavaType type) {
        Class<?> raw = type.getRawClass();
        List<JavaType> within = new ArrayList<>();
        Places.element(type).ifPresent(within::add);
        if (type.isMapLikeType()) {
            within.add(type.getContentType());
        }
        if (raw.isSealed() && raw.isInterface()) {
            List<String> names = Variants.names(raw);
            assertThat(names).as(raw.getName()).isNotEmpty();
            names.forEach(name -> within.add(Places.of(Variants.find(raw, name).orElseThrow())));
        }
        if (raw.isRecord()) {
            Arrays.stream(raw.getRecordComponents())
                    .map(each -> Places.member(type, each.getName()).orElseThrow())
                    .forEach(within::add);
        }
        return within;
    }
}
