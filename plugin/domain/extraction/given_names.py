"""Given names of many cultures, for telling people from other capitalised words. Facts of general knowledge."""

from plugin.domain.language.vocabulary import vocabulary

GIVEN_NAMES = vocabulary(
    """
    Aad Annemiek Anneloes Arjen Bas Bram Coen Daan Dirk Dorien Ellen Elske Els Esmee Femke Fleur Floor Floris Freek
    Geert Gerrit Gijs Gijsbert Hanneke Harm Hendrik Henk Hetty Huub Ingeborg Inge Ineke Jaap Janneke Jasper Jelle
    Jeroen Jesse Joep Joke Joost Joris Jurgen Jurriaan Kees Klaas Koen Lars Leentje Lieke Lies Liesbeth Loes Lotte
    Maarten Maaike Machteld Marieke Marijke Marjan Marjolein Marleen Marloes Mathijs Matthijs Menno Merel Mieke
    Mirjam Nienke Noor Piet Pieter Rens Rianne Rik Roel Roelof Ruud Saskia Sanne Sjaak Sjoerd Stijn Teun Teunis
    Thijs Tijs Tineke Tjeerd Toon Wendelien Wietske Wilma Willeke Willemijn Wim Wouter Yvonne Łukasz Małgorzata
    Katarzyna Grzegorz Krzysztof Paweł Wojciech Zbigniew Ewelina Jadwiga Sławomir Przemysław Solveig Sigrid Torbjørn
    Øyvind Håkon Jørgen Søren Mette Bodil Ragnhild Åsa Börje Gunilla Lennart Pernilla Torsten Pekka Jukka Päivi
    Juhani Timo Antti Leena Tuomas
    Aaron Abbas Abby Abdul Abdullah Abel Abhishek Abigail Abraham Ada Adalbert Adam Adela Adele Adeline Adolf Adrian
    Adriana Adrien Adrienne Agata Agatha Agnes Agnieszka Ahmad Ahmed Ahmet Aida Aidan Aileen Aino Aisha
    Akash Akiko Akio Akira Alain Alan Alana Alastair Albert Alberta Alberto Albrecht Aldo Alejandra Alejandro
    Aleksander Aleksandra Alena Alessandra Alessandro Alessia Alex Alexa Alexander Alexandra Alexandre Alexei Alexey
    Alexia
    Alexis Alfonso Alfred Alfredo Ali Alice Alicia Alina Aline Alison Alistair Allan Allen Allison Alma Alois Alonso
    Alvaro Álvaro Alvin Alyssa Amanda Amaia Amelia Amelie Amélie Amina Amir Amit Amol Amparo Amy Ana Anand Anastasia
    Anders Andre André Andrea Andreas Andreea Andrei Andrés Andrew Andrey Andrzej Andy Anette Angel Ángel Angela
    Ángela Angelika Angelina Angelo Anil Anita Anja Anjali Anke Ann Anna Annabel Anne Annegret Anneke Anneliese
    Annemarie Annette Annie Annika
    Anouk Ansel Anselm Anthony Antje Antoine Anton Antonella Antonia Antonio António Anya Arash Arjun Arlene Armand
    Armin Arnaud Arnd Arne Arno Arnold Arthur Arturo Arun Arvind Ashley Ashok Asif Astrid Atsushi Aubrey Audrey
    August Augusto Aurélie Aurora
    Aurore Axel Aya Ayesha Ayşe Babette Barack Barbara Barry Bart Bartosz Bastian Bastien Beata Beate Beatrice
    Beatriz Becky Belén Belinda Ben Benedict Benedikt Benjamin Benoit Benoît Bernadette Bernard Bernardo Bernd
    Bernhard Bernice Bert Berta Bertha Bertrand Beth
    Bethany Betsy Bettina Betty Beverly Bianca Bilal Birgit Birgitta Björn Blake Blanca Bob Bobby Bogdan Boris Brad
    Bradley Brandon Brenda Brendan Brent Brett Brian Brianna Bridget Brigitte Britta Brittany Brooke Bruce Bruno
    Bryan Bryce Caitlin
    Caleb Calvin Cameron Camila Camille Candice Cara Carina Carl Carla Carlo Carlos Carlotta Carmen Carol Carole
    Carolin Carolina Caroline Carolyn Carsten Casey Caspar Catalina Caterina Catherine Cathrin Cathy Cecilia Cécile
    Cedric Cédric Celeste Celia Céline Cesar César
    Chad Chandra Chantal Charlene Charles Charlie Charlotte Chelsea Chen Cheng Cheryl Chiara Chiyo Chloe Chloé Chris
    Christa Christian Christiana Christiane Christina Christine Christof Christoph Christophe Christopher Cindy
    Claas Claire Clara Clare Clarissa Claude Claudia Claudio Claus
    Clemens Clément Clifford Clinton Clive Cody Colette Colin Colleen Concha Connie Connor Conor Conrad Constance
    Constantin Consuelo Cora Cordula Corinna Corinne Cornelia Cornelius Cosimo Costas Courtney Craig Cristian
    Cristina Curtis Cynthia Cyril Cyrille Dagmar Daisuke Dale
    Damian Damien Damon Dana Daniel Daniela Daniele Danielle Danilo Danny Dante Daphne Darius Darlene Darrell Darren
    Darryl Dave David Davide Dean Debbie Deborah Debra Deepa Deepak Deepika Deirdre Delia Delphine Denis Denise
    Dennis Derek Derrick Desmond Detlef
    Devon Dhruv Diana Diane Didier Diego Dieter Dietmar Dietrich Dimitri Dimitris Dirk Dmitri Dmitry Dolores
    Domenico Dominic Dominik Dominique Don Donald Donna Dora Doreen Doris Dorothea Dorothee Dorothy Doug Douglas
    Duncan Dustin Dwight Dylan Earl Eberhard
    Ed Eddie Edgar Edith Edmund Edna Eduard Eduardo Edward Edwin Egon Eileen Einar Ekaterina Elaine Eleanor Elena
    Eleni Elfriede Eli Elias Elif Elina Elisa Elisabeth Elise Eliza Elizabeth Elke Ella Ellen Ellie Elliott Elmar
    Eloise Élodie Elsa Else Elvira Emanuel Emanuela
    Emil Emilia Emilie Émilie Emilio Emily Emma Emmanuel Emmanuelle Emre Enrico Enrique Eoin Eric Erica Erich Erik
    Erika Erin Ernest Ernesto Ernst Erwin Esme Esperanza Esra Esteban Estelle Esther Ethan Etienne Étienne Eugen
    Eugene Eugenia Eugenio Eva Evan Evelyn Ewa Ewald
    Fabian Fabien Fabienne Fabio Fabrice Fabrizio Fatemeh Fatima Fatma Federica Federico Felicia Felicity Felipe
    Felix Félix Feng Ferdinand Fergus Fernanda Fernando Fiona Flavia Flavio Fleur Flora Florence Florian Francesca
    Francesco Francine Francis Francisca Francisco Franck Franco
    François Françoise Franz Franziska Fred Freddie Frédéric Frederic Frederick Frederik Frieda Friederike Friedrich
    Frits Fritz Gabi Gabriel Gabriela Gabriele Gabriella Gaby Gael Gail Galina Ganesh Gareth Garry Gary Gavin Geert
    Geeta Geoff Geoffrey Georg George Georges Georgia Georgina Gerald Geraldine
    Gerard Gérard Gerd Gerda Gerhard Gerlinde Germaine Gernot Gerrit Gert Gertrud Giacomo Gianluca Gianni Gilbert
    Gilles Gillian Gina Giorgio Giovanna Giovanni Gisela Giulia Giuliana Giulio Giuseppe Gladys Glen Glenn Gloria
    Gonzalo Gordon Gottfried Grażyna Greg Gregor Gregory Greta
    Grit Grzegorz Guadalupe Gudrun Guido Guillaume Guillermo Gunnar Günter Günther Gunter Gustav Gustavo Guy Gwen
    Gwendolyn Habib Hadi Haiyan Hakan Halina Hamid Hanna Hannah Hannes Hanne Hannelore Hans Harald Harish Hariharan
    Harold Harriet Harrison Harry Hartmut Hasan Hassan Hazel Heather Hector Héctor Hedwig
    Heidi Heike Heiko Heiner Heinrich Heinz Helen Helena Helene Hélène Helga Helge Helmut Hendrik Henning Henri
    Henriette Henrik Henry Herbert Hermann Herman Hernán Hilary Hilda Hilde Hildegard Hillary Hiro Hiroshi Hiroko
    Holger Holly Horst Howard Hubert Hugh Hugo Hülya Humberto Hussein Huma Ian Ibrahim Ida Ignacio
    Igor Ilana Ilona Ilse Imran Ina Indira Ines Inès Inés Inga Inge Ingeborg Ingo Ingrid Inna Ioana Ion Ira Irena
    Irene Irina Iris Irma Irving Isaac Isabel Isabella Isabelle Isaiah Ismail Iván Ivan Ivana Ivo Iwona Jack Jackie
    Jackson Jacob Jacqueline Jacques Jaime Jake Jakob Jakub Jamal James Jamie Jan Jana Jane Janet
    Janice Janina Janine Janis Janos Janusz Jared Jasmin Jasmine Jason Javed Javier Jay Jean Jeanette Jeanne Jeff
    Jeffrey Jelena Jenna Jennifer Jenny Jens Jeremiah Jeremy Jérémy Jérôme Jerome Jerry Jesper Jess Jessica Jessie
    Jesús Jill Jim Jimmy Jin Jitendra Jo Joachim Joan Joana João Joanna Joanne Joao Joaquín Jochen Jodi Jody Joe
    Joel Joelle Joëlle Joerg Johan Johann Johanna Johannes John Johnny Jon Jonas Jonathan Jordan Jörg Jorge José
    Jose Josef Josefine Joseph Josephine Josh Joshua Josiane Joy Joyce Juan Juana Juanita Judith Judy Juha Jukka
    Jules Julia Julian Juliana Julie Julien Juliet Juliette Julio Julius Jun Jürgen Jurgen Justin Justine Justyna
    Jutta Kai
    Kamal Kamil Kamila Karel Karen Karim Karin Karina Karine Karl Karla Karol Karolina Karsten Kasia Kaspar Katarina
    Katarzyna Kate Katerina Katharina Katherine Kathleen Kathrin Kathryn Kathy Katia Katie Katja Katrin Kavita Kay
    Kazuo Keiko Keith Kelly Kelsey Ken Kenji Kenneth Kenny Kent Kerry Kerstin Kevin Khadija Khalid Kieran Kim
    Kimberly Kiran Kirk
    Kirsten Klaus Klára Knut Konrad Konstantin Kora Krista Kristen Kristian Kristin Kristina Kristine Krzysztof
    Kumar Kurt Kyle Laila Lakshmi Lance Lara Larissa Larry Lars Laszlo László Laura Laure Laurel Lauren Laurence
    Laurent Laurie Lawrence Lea Léa Leah Lee Leif Leila Lena Leo Leon Leona Leonard Leonardo Leonie Leonora Leopold
    Leroy Lesley Leslie Leticia Levi Lewis
    Liam Lidia Lieselotte Lila Lilian Liliana Lillian Lily Lin Lina Linda Lindsay Lindsey Linus Lionel Lisa Lise
    Liselotte Liz Ljubica Lloyd Lois Lola Lora Loredana Lorena Lorenz Lorenzo Loretta Lori Lorraine Lothar Lou Louis
    Louisa Louise Luc Luca Lucas Lucia Lucía Luciana Luciano Lucie Lucille Lucinda Lucy Ludger Ludovic Ludwig Luigi
    Luis Luisa Luise Lukas Lukasz Łukasz Luke
    Lutz Luz Lydia Lydie Lynn Lynne Madeleine Mads Magda Magdalena Maggie Magnus Mahmoud Maike Maja Malcolm
    Malgorzata Małgorzata Malik Malin Malte Mandy Manfred Manon Manoj Manuel Manuela Mara Marc Marcel Marcela
    Marcelo Marcia Marcin Marco Marcos Marcus Mareike Marek Maren Margaret Margarete Margarita Margit Margot
    Marguerite Maria María Mariana Marianne Marie Mariella Marielle
    Marija Marilyn Marina Marine Mario Marion Marisa Marit Marita Marius Mariusz Marjan Markku Marko Markus Marlene
    Marlies Marlon Marsha Marta Martha Martin Martín Martina Martine Marty Marvin Mary Maryam Masako Masahiro
    Massimo Mateo Mateusz Mathias Mathieu Mathilde Mats Matt Matteo Matthew Matthias Matthieu Matti Maud Maura
    Maureen Maurice Mauricio Maurizio Mauro Max Maxence
    Maxim Maxime Maximilian Maya Mechthild Meera Megan Mehdi Mehmet Mei Meike Mel Melanie Mélanie Melinda Melissa
    Mercedes Meredith Mia Micaela Michael Michaela Michal Michał Michel Michele Michèle Michelle Mick Miguel Mihai
    Mika Mike Mikhail Mikko Mila Milan Milena Miles Milica Milos Mina Ming Mira Miranda Mireille Miriam Miroslav
    Mirko Mitch Mitchell Mitsuko Mohamed Mohammad Mohammed Mohit
    Moira Molly Mona Monica Monika Monique Morgan Moritz Morten Moses Mustafa Myriam Nadia Nadine Nadja Nancy Naoko
    Naomi Natalia Natalie Nathalie Nasser Natasha Nathan Nathaniel Neal Neil Nelly Nelson Nerea Nicholas Nick Nicola
    Nicolai Nicolas Nicole Nicoletta Niels Nigel Nikhil Nikita Nikki Niklas Nikola Nikolai Nikolaus Nikos Nils Nina
    Nino Nishant Noah Noel Noémie Noor Nora Norbert Noriko Norma Norman Nuno Nuria
    Odette Odile Ola Olaf Ole Oleg Olena Olga Oliver Olivia Olivier Omar Ondřej Orla Oscar Oskar Osman Oswald Otto
    Owen Pablo Pallavi Paloma Pamela Paola Paolo Pascal Pascale Pasquale Pat Patrice Patricia Patricio Patrick
    Patrik Patty Paul Paula Paulette Paulina Pauline Paulo Pavel Pawel Paweł Pedro Peggy Penelope Penny Per Perry
    Pete Peter Petr Petra Phil Philip Philipp Philippa Philippe Phillip Phoebe
    Phyllis Pia Pierre Pierrette Pietro Pilar Piotr Polly Prakash Pradeep Pranav Prashant Priscilla Priya Priyanka
    Quentin Rachel Rafael Rafaela Raffaele Raghav Rahul Rainer Raj Rajesh Rajiv Ralf Ralph Ramesh Ramón Ramona
    Randall Randy Rania Raoul Raphael Raphaël Raquel Rashid Raúl Ravi Ray Raymond Rebecca Regina Reginald Régine
    Regula Reiner Reinhard Reinhold Rémi Renata Renate Renato René Renée Rene Reto
    Rhonda Ricardo Riccardo Rich Richard Rick Ricky Rita Rob Robert Roberta Roberto Robin Rocío Rochelle Rod Rodney
    Rodolfo Rodrigo Roger Rohan Rohit Roland Rolf Roman Romain Romy Ron Ronald Ronja Ronnie Rosa Rosalie Rosalind
    Rosanna Rosario Roseanne Rosemary Ross Roswitha Roxana Roy Ruben Rubén Rüdiger Rudi Rudolf Rudy Rupert Russ
    Russell Ruth Ryan Sabine Sabrina Sadie Said Sakura Sally Salman Salvador Salvatore
    Sam Samantha Samir Samuel Samuele Sanae Sander Sandeep Sandra Sandrine Sandro Sandy Sanjay Santiago Sara Sarah
    Sascha Satish Satoshi Saul Scott Sean Sebastian Sébastien Selim Selina Selma Serena Serge Sergei Sergey Sergio
    Seth Séverine Shane Shannon Sharon Shaun Shawn Sheila Shelley Sherri Sherry Shinji Shirley Shreya Sibylle Sidney
    Siegfried Sigrid Silke Silvana Silvia Silvie Silvio Simon Simona Simone Sina Siobhan Slavica Sofia Sofía Sofie
    Solange Sonia Sonja Sonya Sophia Sophie Sören Soren Stacey Stacy Stan Stanislav Stanley Stefan Stefania Stefanie
    Stefano Steffen Steffi Stella Stéphane Stephan Stephane Stephanie Stéphanie Stephen Sterling Steve Steven
    Stewart Stijn Stuart Sue Sumit Sunil Sunita Suresh Susan Susana Susann Susanna Susanne Susie Suzanne Sven Svenja
    Svetlana Swati Sybille Sylvain Sylvia Sylvie Tabea Takashi Takeshi Tamara Tammy Tania Tanja Tanya Tara Tariq
    Taro Tasha
    Tatiana Tatjana Ted Teresa Terence Terri Terry Tessa Thea Theo Theodor Theodora Theodore Theresa Thérèse
    Thibault Thierry Thilo Thomas Thorsten Tiago Tiffany Till Tim Timo Timothy Tina Tobias Toby Todd Tom Tomas Tomás
    Tomasz Tommy Toni Tony Torben Torsten Tracey Tracy Travis Trevor Tricia Trish Trudy Tyler Udo Ugo Ulf Uli Ulla
    Ulrich Ulrike Umberto Ursula Ute Uwe Valentin Valentina Valeria Valérie Valerie Vanessa Vasily Vera Veronica
    Verónica
    Veronika Véronique Vicente Vicki Vicky Victor Victoria Vijay Vikram Viktor Viktoria Vince Vincent Vincenzo Vinod
    Viola Violet Virginia Virginie Vishal Vittorio Vivek Vivian Vivien Vladimir Volker Wade Walter Waltraud Wanda
    Warren Wayne Wei Wendy Werner Wesley Whitney Wilfried Wilhelm Will Willem William Willie Willy Wilma Winfried
    Winston Wioletta Wojciech Wolf Wolfgang Xavier Ximena Yan Yann Yannick Yara Yasmin Yasmine Yolanda Yoko Yosef
    Youssef Yuki Yuri Yusuf Yves
    Yvette Yvonne Zachary Zara Zbigniew Zeynep Zofia Zoe Zoé Zoltán Zoran Zsófia Tyrone Ayo Chidi Chinedu Chioma
    Emeka Folake Ifeoma Kofi Kwame Kwesi Nneka Ngozi Obinna Olu Oluwaseun Tunde Yaw Thabo Sipho Nomvula Lerato
    Wanjiru Kamau Achieng Otieno Aarav Aditya Ananya Anika Divya Gaurav Harsh Ishaan Karthik Kritika Lalit Manish
    Mukesh Naveen Neha Nisha Pooja Preeti Rakesh Ritu Sachin Seema
    Shalini Shweta Siddharth Sneha Tanvi Usha Varun Vidya Xiaoming Hui Jing Jiang Li Ling Mei-Ling Qiang Wen Xiao
    Xin Yang Ying Yong Yun Zhen Hye Hyun Jae Ji-hoon Min Min-jun Seo-yeon Soo Sung Young Haruto Hina Kaori Kenta
    Marge Margie Marjorie Ronda Kristy Kristi Christy Christi Tracie Stacie Shari Cheri Sheri Lynda Carrie Kerri Kari
    Kathi Kathie Debi Barb Bev Bernie Bud Butch Chuck Hank Vern Vernon Virgil Wally Walt Wes Wendell Wilbur Stu Stanton
    Sid Sherman Seymour Rory Rex Reed Reid Randal Quinn Preston Orville Ollie Nolan Ned Nate Murray Morris Monte Monty
    Milton Millie Merle Mavis Matilda Maxine Maryann Marybeth Marla Marcy Marci Mallory Luther Lyle Lon Lonnie Lorna
    Leland Len Lenny Latoya Lana Kurtis Kendra Kendall Kelli Kellie Kaye Katy Katelyn Kara Jodie Jenn Jeannie Jeannette
    Janie Janelle Jacklyn Irwin Ike Homer Herb Herschel Hayden Hal Gus Gretchen Grady Ginger Ginny Gerry Geri Gayle
    Garrett Gabe Fran Frances Forrest Floyd Faye Ezra Everett Ethel Errol Ernie Emmett Emmet Elwood Elton Elmer
    Elliot Dwayne Duane Dolly Dixie Dewey Denny Deena Deanna Deana Darla Darcy Cyrus Curt Clark Clint Clifton
    Cleo Clayton Clarence Chester Chet Cecil Cathleen Carmela Carlton Carey Cary Candace Callie Byron Burt Burton
    Buddy Brock Britney Brigid Boyd Bonnie Blanche Blaine Blair Bessie Benny Becca Barrett Ava Antony Angie Angus Amos
    Amber Alyson Allyson Alec Archie Rhoda Trina Lindy Gretel Lynette Bridgette Suzette Jolene Darlene Marlena
    Hauke Wiebke Frauke Imke Tjark Sönke Hinnerk Hajo Jörn Onno Enno Eike Fenja Levke Nele Neele Lasse Finn Finja Thies
    Momme Bente Birte Dörte Gesche Gesa Ilka Inken Insa Jule Rieke Svantje Swantje Tomke Wenke Wibke Alwin Arndt Bodo
    Burkhard Eckhard Eckart Edeltraud Egbert Evelin Friedhelm Gero Götz Gundula Hartwig Hasso Heinke Helmuth Henrike
    Irmgard Isolde Jost Jobst Korbinian Leonhard Liesel Ludolf Ottmar Ottilie Raimund Rosemarie Ruprecht Tilman
    Tilmann Tillmann Traudel Ulli Urs Veit Vinzenz Waldemar Wenzel Xaver Hauke Joris Thore Malene
    Iker Unai Ander Aitor Mikel Gorka Xabier Ainhoa Itziar Leire Maite Miren Nekane Arantxa Begoña Edurne Eneko
    Izaskun Joseba Josu Koldo Lourdes Macarena Marisol Milagros Montserrat Montse Nieves Noelia Paco Pepe Pepa Quique
    Sergi Jordi Josep Oriol Xavi Mireia Meritxell Núria Laia Gemma Arnau Carles Enric Ferran Jaume Lluís Martí Miquel
    Solène Maëlle Gaëlle Gaël Loïc Yoann Yohan Ronan Erwan Tanguy Corentin Gwenaël Gwenaëlle Capucine Clémence
    Clémentine Coralie Eloïse Emeline Fanny Gaston Geoffroy Ghislain Ghislaine Hervé Hortense Joséphine Josette
    Laëtitia Laetitia Ludivine Lucette Maëva Marcelle Margaux Maryse Mélissa Morgane Muriel Nadège Océane Perrine
    Réjane Rodolphe Romane Romuald Ségolène Sixtine Thibaut Thibaud Théo Timothée Valentine Yvan Zélie
    Mariko Naoki Ren Rika Ryo Shota Sota Tomoko Yui Yumi Anh Duc Hoa Huong Lan Linh Mai Minh Nam Nga Phuong Quang
    Thao Thi Thuy Trang Trung Tuan Van
    """
)
"""Given names as written, first letter a capital."""

ALSO_WORDS = vocabulary(
    """
    Will Mark Bill Rich Grace Hope Faith Joy Rose Art Frank Grant   Sue Drew Gene Dean Chase Skip Chip
     Guy Miles  Sterling Violet Hazel Iris Lance Rod  Earl  Van Wade  Roman  Virginia
    Georgia Florence Carolina Victoria Charlotte Sydney Paris Austin Houston Dallas Madison Jackson Lincoln
    Washington Chelsea Brooklyn   Young Long Min Li Van Per Said Till   Don    Ion Luz
    Mercedes Pilar Paloma Rosario Santiago San Santa Else Hue Gay Ola Nam Jan Mar Mai Lan Sung Jun Jin Hui Wen
    Nova  August Said  Ernst     Dusty Rusty Earnest
    Ivy Melody Harmony Sky Dawn Eve    Chase Kay Thi Ling Yang Yong Yun Young Soo San Santa
    """
)
"""Given names that are also ordinary words, places or family names: alone they prove nothing."""

TITLES = vocabulary(
    """
    Mr Mrs Ms Miss Dr Prof Professor Sir Lady Lord Dame Herr Herrn Frau Hr Fr Dipl-Ing Monsieur Madame Mme Mlle
    Mademoiselle Maître Señor Señora Sr Sra Dra Don Doña Signor Signora Dott Ing Avv Senator Sen Congressman
    Congresswoman Rep Representative President Chairman Chairwoman Minister Ambassador Secretary Governor Gov
    Mayor Judge Justice Captain Capt Colonel Col General Gen Major Maj Lieutenant Lt Sergeant Sgt Admiral Rev
    Reverend Father Sister Pastor Rabbi Imam Chancellor Commissioner Councillor Senhor Senhora De-heer Mevrouw
    Meneer Dhr Mevr Pan Pani Shri Smt Sheikh Prince Princess Queen King Attorney Counsel Officer Detective
    Inspector Chief Coach Dean Provost Aunt Uncle
    """
)
"""Titles that stand before a name and are no part of it."""

PARTICLES = vocabulary(
    """
    van von de der den di da del della delle dos das du la le el al bin ibn ter ten zu zur zum vom af av och y e
    dei lo des ben bint abu het 't op
    """
)
"""Lower-case words inside a family name."""

SUFFIXES = vocabulary(
    """
    Jr Sr II III IV PhD MD Esq MBA CPA
    """
)
