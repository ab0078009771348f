package tv.exstream.web.change;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.ProblemStatus;

/// Finds what a change is about, and how that looks. Thread-safe.
final class Resources {
    private static final int NOT_FOUND = 404;

    private final RequestMappingHandlerMapping mapping;

    /// Who shows what is made, by what they answer.
    private final Map<Class<?>, HandlerMethod> editable;

    Resources(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
        this.editable =
                mapping.getHandlerMethods().values().stream()
                        .filter(handler -> handler.hasMethodAnnotation(Editable.class))
                        .filter(handler -> Resource.type(handler) != String.class)
                        .collect(
                                Collectors.toMap(
                                        Resource::type, handler -> handler, (first, _) -> first));
    }

    /// The nearest one at the path of a request or above it.
    Optional<Resource> of(HttpServletRequest request) throws Exception {
        String top = request.getContextPath() + GuardedHandlers.BELOW;
        String path = request.getRequestURI();
        while (path.startsWith(top)) {
            Optional<HandlerMethod> handler = shownBy(new LookRequest(request, path));
            if (handler.isPresent()) {
                return Optional.of(new Resource(path, handler.get()));
            }
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return Optional.empty();
    }

    /// The one at a path with variables, which have the values that they have in the path of a request; empty when nothing is shown there.
    Optional<Resource> at(HttpServletRequest request, String template) throws Exception {
        @SuppressWarnings("unchecked") // as the attribute is described
        var variables =
                (Map<String, String>)
                        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String path =
                request.getContextPath()
                        + UriComponentsBuilder.fromPath(template)
                                .buildAndExpand(variables)
                                .encode()
                                .toUriString();
        return shownBy(new LookRequest(request, path)).map(handler -> new Resource(path, handler));
    }

    private Optional<HandlerMethod> shownBy(LookRequest look) throws Exception {
        try {
            return Optional.ofNullable(mapping.getHandler(look))
                    .map(HandlerExecutionChain::getHandler)
                    .filter(HandlerMethod.class::isInstance)
                    .map(HandlerMethod.class::cast)
                    .filter(handler -> handler.hasMethodAnnotation(Editable.class));
        } catch (ServletException _) {
            // Something is at the path, but nothing that is read.
            return Optional.empty();
        }
    }

    /// Asks for it; empty when there is none.
    Optional<byte[]> look(
            Resource resource, HttpServletRequest request, HttpServletResponse response, Step step)
            throws Exception {
        LookRequest look = new LookRequest(request, resource.path());
        HandlerExecutionChain chain = Objects.requireNonNull(mapping.getHandler(look));
        LookResponse answer = new LookResponse(response);
        try {
            step.run(look, answer, (HandlerMethod) chain.getHandler());
            return Optional.of(answer.body());
        } catch (ProblemException e) {
            if (ProblemStatus.of(e.problem()).value() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// What of the answer of an end point that makes something moves by itself; empty when nothing shows what it makes.
    Optional<List<String>> movingOf(HandlerMethod maker) {
        return Optional.ofNullable(editable.get(Resource.type(maker)))
                .map(handler -> new Resource("", handler).moving());
    }

    /// What moves by itself in what is shown.
    ///
    /// @param path with variables, of an end point that has [Editable]
    List<String> movingAt(String path) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getKey().getPatternValues().contains(path))
                .map(Map.Entry::getValue)
                .filter(handler -> handler.hasMethodAnnotation(Editable.class))
                .map(handler -> new Resource(path, handler).moving())
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(path));
    }

    /// What moves by itself in what is answered.
    ///
    /// @param answered by an end point that has [Editable]
    List<String> movingOf(Class<?> answered) {
        HandlerMethod handler = Objects.requireNonNull(editable.get(answered), answered::toString);
        return new Resource("", handler).moving();
    }
}
