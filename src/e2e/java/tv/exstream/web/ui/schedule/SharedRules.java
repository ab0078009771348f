package tv.exstream.web.ui.schedule;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tv.exstream.web.TestServer;

/// Two channels whose day is one template, with a deco in the evening; they are gone in the end.
final class SharedRules implements AutoCloseable {
    /// Bands of rules that share parts, of decos and lineups on Friday, 27 November 2026 and the day after it; rules after moves.
    static final String BANDS =
            """
            async () => {
              const { Zone } = await import('/ui/schedule-zone.js');
              const { bandsOf, mayBeOn, move } = await import('/ui/schedule-bands.js');
              const { placed } = await import('/ui/schedule-placed.js');
              const zone = new Zone('Etc/UTC');
              const friday = Date.parse('2026-11-27T00:00:00Z');
              const hour = (ms) => (ms === undefined ? '' : String((ms - friday) / 3_600_000));
              const bands = (rules, shared) => bandsOf(rules, zone, friday, 2, shared);
              const said = (rules, shared) => bands(rules, shared).map((each) => `${each.part ?? 'own'} ${hour(each.from)}-${hour(each.to)}${each.isOver ? '!' : ''}`).join(', ');
              const shared = () => ({
                'blocks/2': { id: -2, name: 'Film', length: 'PT2H' },
                'templates/5': { name: 'Day', items: [{ start: '20:00', block: { use: 'blocks/2' } }] },
                'deco-templates/7': { name: 'Evening', ranges: [{ part: { from: '19:00', to: '01:00' }, deco: { use: 'decos/9' } }, { part: { from: '23:00', to: '02:00' }, deco: 'x' }] },
              });
              const days = { type: 'blocks', blocks: [], templates: [], calendar: [{ rule: { daysOfWeek: ['FRIDAY'] }, template: { use: 'templates/5' }, decoTemplate: { use: 'deco-templates/7' } }] };
              const parts = shared();
              const [deco, block] = bands(days, parts);
              move(days, deco, { ...deco, minutes: 18 * 60 + 30, seconds: 4 * 3600 }, parts);
              move(days, block, { ...block, minutes: 21 * 60, seconds: 5400 }, parts);
              const own = { type: 'lineup', start: { type: 'instant', at: '2026-11-28T18:00:00Z' } };
              const [start] = bands(own);
              move(own, start, { ...start, minutes: 60, weekday: 4, day: friday });
              const list = { type: 'on-demand', rules: { type: 'lineup', start: { type: 'time', time: '06:00' } } };
              const listSaid = said(list);
              move(list, bands(list)[0], { ...bands(list)[0], minutes: 390 });
              return [
                said(days, shared()), said(days, {}), said(days, parts), mayBeOn(block, 5),
                JSON.stringify(placed(days, shared())),
                said({ use: 'schedules/1' }, { 'schedules/1': { type: 'time-slots', slots: [{ start: '12:00', length: 'PT1H' }] } }),
                said({ type: 'blocks', templates: [{ name: 'day', items: [{ start: '09:00', block: 4 }] }], blocks: [{ id: 4, length: 'PT1H' }],
                  decos: { templates: [{ name: 'all', ranges: [{ part: { from: '06:00', to: '06:00' }, deco: 'x' }] }] }, calendar: [{ template: 'day', decoTemplate: 'all' }] }),
                said(own), String(mayBeOn(start, 2)), listSaid, list.rules.start.time, own.start.at];
            }""";

    static final List<Object> EXPECTED =
            List.of(
                    "deco-templates/7 19-25!, templates/5 20-22, deco-templates/7 23-26",
                    "",
                    "deco-templates/7 18.5-22.5, templates/5 21-22.5, deco-templates/7 23-26",
                    false,
                    "{\"type\":\"blocks\",\"blocks\":[{\"id\":-2,\"name\":\"Film\",\"length\":\"PT2H\"}],\"templates\":[{\"name\":\"Day\","
                            + "\"items\":[{\"start\":\"20:00\",\"block\":-2}]}],\"calendar\":[{\"rule\":{\"daysOfWeek\":[\"FRIDAY\"]},"
                            + "\"template\":\"Day\",\"decoTemplate\":\"Evening\"}],\"decos\":{\"templates\":[{\"name\":\"Evening\",\"ranges\":"
                            + "[{\"part\":{\"from\":\"19:00\",\"to\":\"01:00\"},\"deco\":{\"use\":\"decos/9\"}},{\"part\":"
                            + "{\"from\":\"23:00\",\"to\":\"02:00\"},\"deco\":\"x\"}]}]}}",
                    "schedules/1 12-13, schedules/1 36-37",
                    "own -18-6, own 6-30, own 9-10, own 30-54, own 33-34",
                    "own 1-",
                    "true",
                    "own 6-",
                    "06:30",
                    "2026-11-27T01:00:00.000Z");

    private final TestServer server;
    private final List<Integer> channels;
    private final List<String> parts = new ArrayList<>();
    private final String template;
    private final String decos;

    SharedRules(TestServer server) {
        this.server = server;
        String block =
                part(
                        "blocks",
                        "Film night",
                        "{'length': 'PT2H', 'items': [{'source': {'type': 'pool', 'selection': {'type': 'query', 'text': 'type:movie'}, 'ordering': {'order': 'SHUFFLE'}}}]}");
        template =
                part(
                        "templates",
                        "School day",
                        "{'items': [{'start': '20:00', 'block': {'use': '%s'}}]}".formatted(block));
        String deco = part("decos", "Evening lights", "{'decor': {}}");
        decos =
                part(
                        "deco-templates",
                        "Evening",
                        "{'ranges': [{'part': {'from': '18:00', 'to': '23:00'}, 'deco': {'use': '%s'}}]}"
                                .formatted(deco));
        channels = List.of(channel("Kids", 71), channel("Cartoons", 72));
    }

    private int channel(String name, int number) {
        JsonNode _ =
                server.created(
                        "/api/channels", "{'name': '%s', 'number': '%d'}".formatted(name, number));
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/channels/" + number + "/schedule",
                        "{'type': 'blocks', 'calendar': [{'template': {'use': '%s'}, 'decoTemplate': {'use': '%s'}}]}"
                                .formatted(template, decos));
        return number;
    }

    private String part(String kind, String name, String content) {
        String use =
                server.created(
                                "/api/" + kind,
                                "{'name': '%s', 'content': %s}".formatted(name, content))
                        .at("/use")
                        .asString();
        parts.addFirst(use);
        return use;
    }

    String address() {
        return "/channels/" + channels.getFirst() + "/schedule";
    }

    /// Somebody else moves the block of the template.
    void changeTemplate(String start) {
        JsonNode content = template().get("content");
        JsonNode _ =
                server.ok(
                        "PUT",
                        "/api/" + template,
                        "{\"name\": \"School day\", \"content\": %s}"
                                .formatted(content.toString().replace(templateStart(), start)));
    }

    String templateStart() {
        return template().at("/content/items/0/start").asString();
    }

    private JsonNode template() {
        return server.ok("GET", "/api/" + template, "");
    }

    JsonNode range() {
        return server.ok("GET", "/api/" + decos, "").at("/content/ranges/0/part");
    }

    String rules(int channel) {
        return server.ok("GET", "/api/channels/" + channels.get(channel) + "/schedule", "")
                .toString();
    }

    @Override
    public void close() {
        channels.forEach(number -> server.send("DELETE", "/api/channels/" + number, ""));
        parts.forEach(use -> server.send("DELETE", "/api/" + use, ""));
    }
}
