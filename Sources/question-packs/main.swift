print("question-packs")
