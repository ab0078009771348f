package tv.exstream.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnFillersTest {
    private static final String POOLS =
            "'pools': [{'selection': {'type': 'query', 'text': 'tag:clip'}, 'ordering': {'order': 'SHUFFLE'}}]";
    private static final String SOURCE =
            "'source': {'type': 'pool', 'selection': {'type': 'query', 'text': ''}, 'ordering': {'order': 'SHUFFLE'}}";

    @Test
    void whatOnlyTheseRulesHaveIsFoundWhereverItStands() {
        String rules =
                ("{'type': 'classic', 'items': ["
                                + "{'mode': {'type': 'one'}, 'fillers': {'pre': {'name': 'Ads', %1$s}, 'post': {'name': 'Idents', %1$s}}, %2$s},"
                                + "{'mode': {'type': 'one'}, 'fillers': {'pre': {'name': 'Ads', %1$s}}, %2$s}]}")
                        .formatted(POOLS, SOURCE);

        assertThat(OwnFillers.in(json(rules))).containsExactly("Ads", "Idents");
        assertThat(OwnFillers.in(json("{'type': 'on-demand', 'rules': %s}".formatted(rules))))
                .containsExactly("Ads", "Idents");
    }

    @Test
    void whatIsAPartIsNotTheirOwn() {
        String rules =
                "{'type': 'classic', 'items': [{'mode': {'type': 'one'}, 'fillers': {'pre': {'use': 'fillers/3'}, 'post': {%s}}, %s}]}"
                        .formatted(POOLS, SOURCE);

        assertThat(OwnFillers.in(json(rules))).containsExactly("");
        assertThat(OwnFillers.in(json("{'use': 'schedules/3'}"))).isEmpty();
    }

    @Test
    void fillersOfSlotsAndWhatSlotsShowAreFoundToo() {
        String rules =
                "{'type': 'time-slots', 'options': {'between': {'name': 'Between', %1$s}}, 'slots': [{'name': 'Clips', 'start': '00:00', 'showing': {'type': 'clips', 'preset': {'name': 'All day', %1$s}}}]}"
                        .formatted(POOLS);

        assertThat(OwnFillers.in(json(rules))).containsExactlyInAnyOrder("Between", "All day");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
