"""More layers for a trained network, which at first change nothing, so that training goes on from what it knows.

Each layer of spaCy's encoder adds to what it gets (He et al. 2016, "Deep residual learning"); one whose layer norm has
no gain adds nothing. Training then gives it some.
"""

from __future__ import annotations

from pathlib import Path

import numpy
import spacy


def deepened(start: Path, depth: int, target: Path) -> Path:
    """The model at ``start`` with an encoder of ``depth`` layers at ``target``; itself if it has as many.

    Raises:
        ValueError: it has more.
    """
    old = spacy.load(start)
    settings = {"model": old.config["components"]["tok2vec"]["model"]}
    known = settings["model"]["encode"]["depth"]
    if known >= depth:
        if known > depth:
            raise ValueError(f"{start} has {known} layers, which are more than {depth}")
        return start
    settings["model"]["encode"]["depth"] = depth
    new = spacy.blank("de", vocab=old.vocab)
    new.add_pipe("tok2vec", config=settings)
    for name in old.pipe_names[1:]:
        new.add_pipe(name, source=old)
    network = new.get_pipe("tok2vec").model
    network.initialize(X=[old.make_doc("Der Umsatz stieg.")])
    before = [node for node in old.get_pipe("tok2vec").model.walk() if node.param_names]
    after = [node for node in network.walk() if node.param_names]
    for node, same in zip(after, before, strict=False):
        for name in same.param_names:
            node.set_param(name, same.get_param(name).copy())
    for node in after[len(before) :]:
        if node.name == "layernorm":
            node.set_param("G", numpy.zeros_like(node.get_param("G")))
    new.to_disk(target)
    return target
