package org.ventail.gate;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ventail.api.model.VentailException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** In which line of a YAML file each value stands, by its field path ({@code checks[2].id}). */
final class YamlLines {
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlLines() {
    }

    /** Reads the structure; nothing is constructed. Aliases are refused: they could make a small file huge. */
    static YamlLines of(String yaml, Path file) throws VentailException {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        YamlLines found = new YamlLines();
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root != null) {
                found.walk("", root, 0);
            }
            return found;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw PolicyReader.refused(file, "line " + line + ": " + e.getProblem(), e);
        } catch (YAMLException e) {
            throw PolicyReader.refused(file, "is not YAML: " + e.getMessage(), e);
        }
    }

    private void walk(String field, Node node, int depth) {
        if (depth > 40) {
            throw new YAMLException("nested too deep");
        }
        lines.putIfAbsent(field, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode map) {
            for (NodeTuple t : map.getValue()) {
                String key = t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
                String below = field.isEmpty() ? key : field + "." + key;
                lines.putIfAbsent(below, t.getKeyNode().getStartMark().getLine() + 1);
                walk(below, t.getValueNode(), depth + 1);
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                walk(field + "[" + i + "]", items.get(i), depth + 1);
            }
        }
    }

    /** The field with its line, as messages begin. */
    String at(String field) {
        Integer line = lines.get(field);
        String name = field.isEmpty() ? "the file" : field;
        return line == null ? name : "line " + line + ", " + name;
    }
}
